"""Makes src/taut/draw/font_widths.def, how wide the characters of Liberation Sans are.

    python3 tests/support/font_widths.py > src/taut/draw/font_widths.def

Needs the Debian packages python3-fonttools and fonts-liberation. `--check FILE` compares
instead: 0 the same, 1 different, 77 if a package is missing.
"""

import sys
import unicodedata

FOLDER = "/usr/share/fonts/truetype/liberation/LiberationSans-"


def widths(face):
    from fontTools.ttLib import TTFont

    font = TTFont(FOLDER + face + ".ttf")
    em = font["head"].unitsPerEm
    return {
        code: round(font["hmtx"][glyph][0] * 1000 / em)
        for code, glyph in font.getBestCmap().items()
        if code >= 32 and unicodedata.category(chr(code)) not in ("Mn", "Me", "Co")
    }


def table():
    """Rows of (code, regular, bold), without letters as wide as what they are made of."""
    regular, bold = widths("Regular"), widths("Bold")
    for code in sorted(regular.keys() & bold.keys()):
        base = ord(unicodedata.normalize("NFD", chr(code))[0])
        same = regular.get(base) == regular[code] and bold.get(base) == bold[code]
        if base == code or not same:
            yield code, regular[code], bold[code]


def text():
    out = "// Made by tests/support/font_widths.py from Liberation Sans: code, regular, bold, in\n"
    out += "// thousandths of an em.\n"
    line = ""
    for row in table():
        item = "{0x%X, %d, %d}, " % row
        if len(line + item) > 90:
            out += line.rstrip() + "\n"
            line = ""
        line += item
    return out + line.rstrip(", ") + "\n"


def main():
    try:
        made = text()
    except (ImportError, OSError) as missing:
        print(missing, file=sys.stderr)
        return 77
    if sys.argv[1:2] != ["--check"]:
        sys.stdout.write(made)
        return 0
    with open(sys.argv[2], encoding="utf-8") as kept:
        return 0 if kept.read() == made else 1


sys.exit(main())
