"""Workbooks of taut, read by openpyxl and sent through LibreOffice and back."""
import csv
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

taut, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
missions = ["minusma-2018", "minusca-2017", "unmiss-2021"]


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True,
                          encoding="utf-8")


def rows_of(path):
    text = path.read_text(encoding="utf-8-sig")
    return [[cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell for cell in row]
            for row in csv.reader(io.StringIO(text, newline=""))]


def shown(value):
    return "" if value is None else str(value)


def expect(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


def read_by_openpyxl(book, folder):
    read = openpyxl.load_workbook(book)
    for sheet, name in (("Tasks", "tasks.csv"), ("Links", "links.csv")):
        rows = rows_of(folder / name)
        cells = [[shown(cell.value) for cell in row] for row in read[sheet].iter_rows()]
        expect(cells == rows, f"{book.name}: {sheet} is not what {name} says")
        expect(all(cell.data_type != "f" for row in read[sheet].iter_rows() for cell in row),
               f"{book.name}: a formula in {sheet}")
    expect(len(read["Links"].data_validations.dataValidation) >= 4, "lists to choose from")


def through_libreoffice(book, scratch, model):
    away = scratch / "away"
    away.mkdir(exist_ok=True)
    run("soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless",
        "--convert-to", "xlsx", "--outdir", away, book)
    if not (away / book.name).exists():
        return False  # LibreOffice without its spreadsheets
    before = model.read_bytes()
    told = run(taut, "import", "xlsx", away / book.name, "--into", model)
    expect(model.read_bytes() == before, f"{model.name} changed: {told.stderr}")
    expect("nothing to write" in told.stderr, told.stderr)
    return True


def answered(scratch, model):
    """A sheet of questions, filled in by openpyxl, comes back."""
    book = scratch / "desk.xlsx"
    run(taut, "sheet", model, "--assessor", "desk", "--rows", "3", "-o", book)
    read = openpyxl.load_workbook(book)
    sheet = read["Questions"]
    head = [cell.value for cell in sheet[1]]
    expect(sheet.column_dimensions[openpyxl.utils.get_column_letter(head.index("Pair") + 1)]
           .hidden, "ids are hidden")
    sheet.cell(2, head.index("Answer") + 1).value = -2
    sheet.cell(3, head.index("Answer") + 1).value = "do not know"
    sheet.cell(3, head.index("Reason") + 1).value = "=1+1 is no reason"
    sheet.cell(3, head.index("Reason") + 1).data_type = "s"
    read.save(book)
    told = run(taut, "sheet", "collect", book, "--into", model)
    expect("1 judgement of 1 assessor" in told.stderr, told.stderr)
    expect("desk: -2" in model.read_text(encoding="utf-8"), "the judgement is in the model")
    again = run(taut, "sheet", "collect", book, "--into", model)
    expect("nothing to write" in again.stderr, again.stderr)


office = shutil.which("soffice")
with tempfile.TemporaryDirectory() as name:
    scratch = pathlib.Path(name)
    shutil.copytree(root / "models", scratch / "models")
    for mission in missions:
        model = scratch / "models" / f"{mission}.yaml"
        book = scratch / f"{mission}.xlsx"
        run(taut, "export", "xlsx", model, "-o", book)
        run(taut, "export", "csv", model, "-o", scratch / mission)
        read_by_openpyxl(book, scratch / mission)
        if office:
            office = through_libreoffice(book, scratch, model)
    answered(scratch, scratch / "models" / "minusma-2018.yaml")
print("openpyxl" + (" and LibreOffice" if office else "; LibreOffice or its spreadsheets are not installed"))
