"""Reads briefs in Word with python-docx, and has LibreOffice open them where it is there."""

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx

TAUT, ROOT = sys.argv[1], Path(sys.argv[2])
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def taut(*words):
    return subprocess.run([TAUT, *map(str, words)], capture_output=True, check=True).stdout


def texts(document):
    """All that is said, links included, which python-docx leaves out of a paragraph."""
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in document.element.iter(f"{W}p")]


def plain(text):
    """A text without what only steers a terminal or the direction of writing."""
    blanks = "".join(" " if c < " " or "\x7f" <= c < "\xa0" else c for c in text)
    return "".join(c for c in blanks if c not in "\u2066\u2067\u2068\u2069")


def check_links(document):
    places = {b.get(f"{W}name") for b in document.element.iter(f"{W}bookmarkStart")}
    links = [h.get(f"{W}anchor") for h in document.element.iter(f"{W}hyperlink")]
    inside = [anchor for anchor in links if anchor]
    assert inside, "no link leads anywhere inside"
    assert places.issuperset(inside), set(inside) - places


def check(model, *more):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.docx"
        taut("report", model, "-o", path, *more)
        first = path.read_bytes()
        taut("report", model, "-o", path, *more)
        assert path.read_bytes() == first, "the same brief has other bytes"
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            assert {i.date_time for i in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        document = docx.Document(path)
        said = texts(document)
        heads = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]
        assert heads.count("Heading 1") >= 8, heads
        check_links(document)
        for finding in json.loads(taut("conflicts", model, "--format", "json"))["findings"]:
            headline = plain(finding["headline"])
            assert any(headline in plain(line) for line in said), headline
        header = document.tables[0].rows[0]._tr
        assert header.find(f"{W}trPr/{W}tblHeader") is not None
        (picture,) = document.inline_shapes
        assert picture.width.cm > 16, picture.width.cm
        assert picture._inline.docPr.get("descr"), "the map says nothing to who cannot see it"
        properties = document.core_properties
        assert properties.title and properties.created is None and not properties.author
        opened_by_libreoffice(path, said)


def opened_by_libreoffice(path, said):
    office = shutil.which("libreoffice")
    if not office:
        print("SKIPPED LibreOffice: it is not installed")
        return
    home = path.parent / "office"
    subprocess.run(
        [office, f"-env:UserInstallation=file://{home}", "--headless", "--convert-to",
         "txt:Text (encoded):UTF8", "--outdir", str(path.parent), str(path)],
        capture_output=True, check=True, timeout=300)
    text = path.with_suffix(".txt").read_text("utf-8-sig")
    for line in said[:40]:
        assert line.strip() in text, line


check(ROOT / "models/minusma-2018.yaml")
check(ROOT / "examples/kinds/deadlock.yaml", "--order")
check(ROOT / "tests/forms/hostile.yaml")
print("ok")
