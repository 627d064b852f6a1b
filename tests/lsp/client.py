#!/usr/bin/env python3
"""Talks to `taut lsp` as an editor does, and checks what it says.

usage: client.py TAUT ROOT
"""
import os
import pathlib
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from editor import Server, applied, at, position

Server.program, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])

TEXT = """taut: 1
mandate: {title: x}
tasks:
  go: {title: good offices, basis: unverified}
  poc: {title: protection, basis: unverified, requires: [go]}
links:
  - {id: T1, from: goo, to: poc, score: -1, because: y, basis: unverified}
"""


def test_what_is_asked(folder):
    server = Server(folder)
    for key in ("completionProvider", "renameProvider", "codeActionProvider"):
        assert key in server.initialized["capabilities"], key
    path = folder / "a model é.yaml"
    path.write_text(TEXT)
    uri = server.open(path, TEXT)
    marks = server.marks[uri][-1]
    assert [m["code"] for m in marks if m["severity"] == 1] == ["unknown-name"], marks
    wrong = next(m for m in marks if m["code"] == "unknown-name")
    assert wrong["range"]["start"] == {"line": 6, "character": 19}, wrong

    actions = server.ask("textDocument/codeAction", {
        "textDocument": {"uri": uri}, "range": wrong["range"], "context": {}})
    assert actions[0]["title"] == "change it to 'go'", actions
    mended = applied(actions[0]["edit"], {uri: TEXT})[uri]
    assert "from: go," in mended

    # The same change, as it is typed: one letter less.
    server.marks[uri].clear()
    server.note("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": 2},
        "contentChanges": [{"range": {"start": {"line": 6, "character": 21},
                                      "end": {"line": 6, "character": 22}}, "text": ""}]})
    server.wait(lambda: server.marks[uri])
    assert not [m for m in server.marks[uri][-1] if m["severity"] == 1], server.marks

    line, character = position(mended, "requires: [go", 11)
    places = server.ask("textDocument/definition", at(uri, line, character))
    assert places[0]["range"]["start"] == {"line": 3, "character": 2}, places
    uses = server.ask("textDocument/references", {**at(uri, 3, 3),
                                                  "context": {"includeDeclaration": True}})
    assert len(uses) == 3, uses
    hover = server.ask("textDocument/hover", at(uri, 3, 3))
    assert "good offices" in hover["contents"]["value"], hover
    assert server.ask("textDocument/hover", at(uri, 99, 99)) is None

    ready = server.ask("textDocument/prepareRename", at(uri, 3, 3))
    assert ready["placeholder"] == "go", ready
    edit = server.ask("textDocument/rename", {**at(uri, 3, 3), "newName": "talks"})
    renamed = applied(edit, {uri: mended})[uri]
    assert "requires: [talks]" in renamed and "from: talks" in renamed, renamed
    clash = server.whole("textDocument/rename", {**at(uri, 3, 3), "newName": "poc"})
    assert "already the name" in clash["error"]["message"], clash

    items = server.ask("textDocument/completion", at(uri, line, character))["items"]
    assert [i["label"] for i in items if i["kind"] == 18][:2] == ["go", "poc"], items
    symbols = server.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    tasks = next(s for s in symbols if s["name"] == "tasks")
    assert [s["name"] for s in tasks["children"]] == ["go", "poc"], symbols
    found = server.ask("workspace/symbol", {"query": "PROTECT"})
    assert [s["name"] for s in found] == ["poc"], found
    folds = server.ask("textDocument/foldingRange", {"textDocument": {"uri": uri}})
    assert {"startLine": 2, "endLine": 4} in folds, folds

    server.note("textDocument/didClose", {"textDocument": {"uri": uri}})
    server.wait(lambda: server.marks[uri][-1] == [])
    assert server.end() == 0


def test_half_typed(folder):
    """Whatever stands there while it is typed, it answers."""
    server = Server(folder)
    uri = server.open(folder / "m.yaml", "")
    for end in range(0, len(TEXT), 3):
        text = TEXT[:end]
        server.note("textDocument/didChange", {
            "textDocument": {"uri": uri}, "contentChanges": [{"text": text}]})
        line = text.count("\n")
        character = len(text) - (text.rfind("\n") + 1)
        server.ask("textDocument/completion", at(uri, line, character))
        server.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    assert server.end() == 0


def test_several_files(folder):
    (folder / "sources.yaml").write_text("sources:\n  s: {title: One}\n")
    main = ("taut: 1\ninclude: [sources.yaml]\nmandate: {title: x}\n"
            "tasks:\n  go: {title: a, sources: [s]}\n")
    (folder / "main.yaml").write_text(main)
    renewal = "taut: 1\nextends: main.yaml\nchange: {tasks: {go: {title: b}}}\n"
    (folder / "renewal.yaml").write_text(renewal)
    server = Server(folder)
    uri = server.open(folder / "main.yaml", main)
    edit = server.ask("textDocument/rename", {**at(uri, 4, 3), "newName": "talks"})
    assert sorted(os.path.basename(u) for u in edit["changes"]) == [
        "main.yaml", "renewal.yaml"], edit
    line, character = position(main, "[s]", 1)
    place = server.ask("textDocument/definition", at(uri, line, character))[0]
    assert place["uri"].endswith("/sources.yaml"), place
    # A part is judged as a part of its model; a slip in it is marked in it.
    part = server.open(folder / "sources.yaml", "sources:\n  s: {titel: One}\n")
    assert [m["code"] for m in server.marks[part][-1]][:1] == ["unknown-key"], server.marks
    # What is on the disk is not what counts: the open text is.
    server.marks[uri].clear()
    server.note("textDocument/didChange", {
        "textDocument": {"uri": part}, "contentChanges": [{"text": "sources: {t: {title: O}}\n"}]})
    server.wait(lambda: server.marks[uri])
    assert "unknown-name" in [m["code"] for m in server.marks[uri][-1]], server.marks
    assert server.end() == 0


def test_what_nobody_judged(folder):
    shutil.copytree(ROOT / "models", folder / "models")
    path = folder / "models/unmiss-2021.yaml"
    text = path.read_text()
    server = Server(folder / "models")
    uri = server.open(path, text)

    def asked(now):
        lines = now.split("\n")
        first = lines.index("tasks:") + 1
        found = []
        for line in range(first, lines.index("links:")):
            if lines[line].startswith("  ") and lines[line][2] not in " #":
                found.append([a for a in server.ask("textDocument/codeAction", {
                    "textDocument": {"uri": uri}, "context": {"diagnostics": []},
                    "range": {"start": {"line": line, "character": 3},
                              "end": {"line": line, "character": 3}}})
                    if a["title"].startswith("not judged yet: ")])
        return found

    before = asked(text)
    one = next(actions[0] for actions in before if actions)
    after = applied(one["edit"], {uri: text})[uri]
    assert after != text and "id: P1" in after, one
    server.note("textDocument/didChange", {
        "textDocument": {"uri": uri}, "contentChanges": [{"text": after}]})
    # It was told at both of its tasks.
    assert sum(map(len, asked(after))) == sum(map(len, before)) - 2
    assert server.end() == 0


def test_bad_messages(folder):
    server = Server()
    early = server.whole("textDocument/hover", {})
    assert early["error"]["code"] == -32002, early
    server.ask("initialize", {"rootUri": None})
    assert server.whole("dance", {})["error"]["code"] == -32601
    assert server.whole("textDocument/hover", {})["error"]["code"] == -32602
    assert server.whole("textDocument/hover", [1])["error"]["code"] == -32602
    for params in ({"textDocument": 7}, {"textDocument": {"uri": 7}}, None, "x"):
        assert "error" in server.whole("textDocument/completion", params)
    none = server.whole("textDocument/hover", at("file:///none.yaml", 1, 1))
    assert "there is no file" in none["error"]["message"], none
    loose = len(server.loose)
    server.raw(b"Content-Length: 5\r\n\r\n{nope")
    server.raw(b"Content-Length: 2\r\n\r\n[]")
    server.raw(b"X: y\r\n\r\n")
    server.raw(b"Content-Length: 4\r\nContent-Type: a\r\n\r\nnull")
    server.wait(lambda: len(server.loose) >= loose + 4)
    assert [m["error"]["code"] for m in server.loose[loose:]] == [
        -32700, -32600, -32700, -32600], server.loose
    server.note("textDocument/didChange", {"textDocument": {"uri": "file:///n"},
                                           "contentChanges": [{"text": "x"}]})
    server.note("textDocument/didOpen", {})
    uri = server.open(folder / "m.yaml", "tasks:\n")
    server.note("textDocument/didChange", {
        "textDocument": {"uri": uri}, "contentChanges": [
            {"range": {"start": {"line": 99, "character": 5},
                       "end": {"line": 0, "character": -1}}, "text": "x"}, {"no": 1}]})
    assert server.whole("textDocument/rename", at(uri, 0, 0))["error"]["code"] == -32602
    assert server.ask("textDocument/hover", at(uri, 0, 2))
    assert server.end() == 0
    leaving = Server(folder)
    leaving.process.stdin.close()
    assert leaving.process.wait(10) == 1


def measure(folder):
    """How long marks take after a keystroke in the largest shipped model."""
    shutil.copytree(ROOT / "models", folder / "models")
    path = folder / "models/minusma-2018.yaml"
    text = path.read_text()
    server = Server(folder / "models")
    uri = server.open(path, text)
    lines = text.split("\n")
    line = next(i for i, one in enumerate(lines) if one.startswith("    title: "))
    times = []
    for i in range(40):
        server.marks[uri].clear()
        start = time.perf_counter()
        server.note("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": i + 2},
            "contentChanges": [{"range": {"start": {"line": line, "character": 12},
                                          "end": {"line": line, "character": 12}},
                                "text": "x"}]})
        server.wait(lambda: server.marks[uri])
        times.append(1000 * (time.perf_counter() - start))
    times.sort()
    asked = time.perf_counter()
    server.ask("textDocument/completion", at(uri, line, 4))
    asked = 1000 * (time.perf_counter() - asked)
    print("marks after a keystroke in %d lines: median %.1f ms, 95th percentile %.1f ms; "
          "completion %.1f ms" % (len(lines), times[len(times) // 2],
                                  times[int(len(times) * 0.95)], asked))
    assert server.end() == 0


def main():
    for test in (test_what_is_asked, test_half_typed, test_several_files,
                 test_what_nobody_judged, test_bad_messages,
                 measure):
        with tempfile.TemporaryDirectory() as folder:
            test(pathlib.Path(folder))
        print("ok", test.__name__)


main()
