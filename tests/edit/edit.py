#!/usr/bin/env python3
"""`taut edit` serves the page and the files of a model, and loses no text.

usage: edit.py TAUT
"""
import http.client
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

TAUT = sys.argv[1]
MAIN = """taut: 1    # kept as it is
include: [parts/sources.yaml]
mandate: {title: x}
tasks:
  go: {title: good offices, sources: [s]}
"""


class Serving:
    def __init__(self, program, folder, *words):
        self.process = subprocess.Popen([program, "edit", "--no-browser", *words], cwd=folder,
                                        text=True, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE)
        address = self.process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), (address, self.process.stderr.read())
        self.port = int(address.rstrip("/").rsplit(":", 1)[1])

    def ask(self, method, path, body=None, headers=None, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True)
        if host != "":
            connection.putheader("Host", host or "127.0.0.1:%d" % self.port)
        for name, value in (headers or {}).items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        kind = answer.getheader("Content-Type", "")
        return answer.status, json.loads(text) if "json" in kind else text

    def events(self, into):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", "/events")
        answer = connection.getresponse()
        assert answer.getheader("Content-Type").startswith("text/event-stream")

        def listen():
            for line in answer:
                if line.startswith(b"data: "):
                    into.append((time.monotonic(), json.loads(line[6:])))
        threading.Thread(target=listen, daemon=True).start()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(15) == 0, self.process.returncode


def wait(what, seconds=20):
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end
        time.sleep(0.01)


def put(serving, name, text, stamp, **more):
    return serving.ask("PUT", "/files/" + name, text.encode(),
                       {"If-Match": stamp} if stamp else {}, **more)


def the_files(program, folder):
    serving = Serving(program, folder, "model/m.yaml")
    assert serving.ask("GET", "/") == (200, b"<p>the page</p>")
    status, files = serving.ask("GET", "/files")
    assert status == 200 and files["main"] == "m.yaml", files
    assert files["files"] == {"m.yaml": MAIN, "parts/sources.yaml": "sources: {s: {title: One}}\n"}
    assert sorted(files["stamps"]) == ["m.yaml", "parts/sources.yaml"]

    # Saved as typed, whatever the bytes.
    typed = MAIN + "# \u00e9 \U0001d11e \t \r\n\r\nend without a line end"
    status, saved = put(serving, "m.yaml", typed, files["stamps"]["m.yaml"])
    assert status == 200, saved
    assert (folder / "model/m.yaml").read_bytes() == typed.encode()
    assert os.listdir(folder / "model") and sorted(os.listdir(folder / "model")) == [
        "m.yaml", "other.yaml", "parts"]
    # Whoever has not seen that text does not write over it, and gets both.
    status, conflict = put(serving, "m.yaml", "mine", files["stamps"]["m.yaml"])
    assert status == 409 and conflict == {"stamp": saved["stamp"], "text": typed}, conflict
    (folder / "model/m.yaml").write_text("from another editor\n")
    status, conflict = put(serving, "m.yaml", "mine", saved["stamp"])
    assert status == 409 and conflict["text"] == "from another editor\n", conflict
    assert (folder / "model/m.yaml").read_text() == "from another editor\n"
    status, saved = put(serving, "m.yaml", MAIN, conflict["stamp"])
    assert status == 200
    status, saved = put(serving, "parts%2Fsources.yaml", "sources: {s: {title: Two}}\n",
                        files["stamps"]["parts/sources.yaml"])
    assert status == 200 and "Two" in (folder / "model/parts/sources.yaml").read_text()
    serving.end()


def what_is_refused(program, folder):
    serving = Serving(program, folder, "model/m.yaml")
    stamp = serving.ask("GET", "/files")[1]["stamps"]["m.yaml"]
    here = "127.0.0.1:%d" % serving.port
    for host in ("evil.example", "evil.example:%d" % serving.port, "127.0.0.1", "", "[::1]"):
        status, why = serving.ask("GET", "/files", host=host)
        assert status in (400, 403), (host, status)
        assert status == 400 or here in why["error"], why
    assert serving.ask("GET", "/files", host="localhost:%d" % serving.port)[0] == 200
    for origin in ("http://evil.example", "null", "https://" + here, "http://127.0.0.1:1"):
        for method, path in (("GET", "/files"), ("GET", "/events"), ("PUT", "/files/m.yaml")):
            status, why = serving.ask(method, path, b"x" if method == "PUT" else None,
                                      {"Origin": origin, "If-Match": stamp})
            assert status == 403 and origin in why["error"], (origin, status, why)
    assert serving.ask("GET", "/files", headers={"Origin": "http://" + here})[0] == 200
    for name in ("other.yaml", "..%2Fsecret.yaml", "%2Fetc%2Fpasswd", "m.yaml%00", ""):
        status, why = put(serving, name, "x", stamp)
        assert status in (400, 404), (name, status, why)
    assert put(serving, "m.yaml", "x", None)[0] == 428
    for method in ("POST", "DELETE", "PATCH"):
        assert serving.ask(method, "/files/m.yaml", b"x")[0] == 405, method
    assert serving.ask("GET", "/none")[0] == 404
    assert serving.ask("GET", "/../secret.yaml")[0] in (400, 404)
    # A text that breaks off is none.
    connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=20)
    connection.putrequest("PUT", "/files/m.yaml")
    connection.putheader("If-Match", stamp)
    connection.putheader("Content-Length", "100")
    connection.endheaders(b"half")
    connection.sock.shutdown(1)
    assert connection.getresponse().status == 400
    assert (folder / "model/m.yaml").read_text() == MAIN
    assert (folder / "secret.yaml").read_text() == "secret\n"
    serving.end()


def what_others_save(program, folder):
    serving = Serving(program, folder, "model/m.yaml")
    told, too = [], []
    serving.events(told)
    serving.events(too)
    wait(lambda: len(told) == 2 and len(too) == 2)
    assert {one["name"] for _, one in told} == {"m.yaml", "parts/sources.yaml"}
    late = []
    for i in range(5):
        text = "sources: {s: {title: T%d}}\n" % i
        beside = folder / "model/parts/.new"
        beside.write_text(text)
        saved = time.monotonic()
        os.replace(beside, folder / "model/parts/sources.yaml")
        wait(lambda: told[-1][1]["text"] == text)
        late.append(1000 * (told[-1][0] - saved))
        assert told[-1][1]["name"] == "parts/sources.yaml"
    wait(lambda: too[-1][1]["text"] == text)
    print("what another program saves appears within %.0f ms" % max(late))
    # A file that is included from now on belongs to the model.
    (folder / "model/m.yaml").write_text(MAIN.replace("[parts", "[other.yaml, parts"))
    wait(lambda: "other.yaml" in serving.ask("GET", "/files")[1]["files"])
    (folder / "model/parts/sources.yaml").unlink()
    wait(lambda: told[-1][1] == {"name": "parts/sources.yaml", "stamp": "0-0-0-0", "text": ""})
    serving.end()


def what_cannot_be(program, folder):
    def said(words, status, what):
        done = subprocess.run([program, "edit", *words], cwd=folder, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=20)
        assert done.returncode == status and what in done.stderr, (words, done)
    said([], 2, "which model?")
    said(["-"], 2, "standard input cannot be saved to")
    said(["none.yaml"], 4, "none.yaml")
    said(["model/m.yaml", "--port", "x"], 2, "--port cannot be 'x'")
    serving = Serving(program, folder, "model/m.yaml")
    said(["model/m.yaml", "--no-browser", "--port", str(serving.port)], 4, "cannot be used")
    serving.end()
    os.remove(pathlib.Path(program).parent / "taut.html")
    said(["model/m.yaml"], 4, "the page is not on this machine")


def main():
    for test in (the_files, what_is_refused, what_others_save, what_cannot_be):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "bin").mkdir()
            program = shutil.copy(TAUT, folder / "bin/taut")
            (folder / "bin/taut.html").write_text("<p>the page</p>")
            (folder / "model/parts").mkdir(parents=True)
            (folder / "model/m.yaml").write_text(MAIN)
            (folder / "model/other.yaml").write_text("objectives: {}\n")
            (folder / "model/parts/sources.yaml").write_text("sources: {s: {title: One}}\n")
            (folder / "secret.yaml").write_text("secret\n")
            test(str(program), folder)
        print("ok", test.__name__)


main()
