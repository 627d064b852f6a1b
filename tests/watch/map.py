#!/usr/bin/env python3
"""`taut map --watch` draws anew at each save and keeps the last good picture.

usage: map.py TAUT
"""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

TAUT = sys.argv[1]
MODEL = """taut: 1
include: [sources.yaml]
mandate: {title: Two lakes}
tasks:
  go: {title: good offices, sources: [s]}
  poc: {title: protection, sources: [s]}
links:
  - {id: T1, from: go, to: poc, score: -2, because: y, basis: stated, sources: [s]}
"""


class Watching:
    def __init__(self, folder, *words):
        self.lines = []
        self.process = subprocess.Popen([TAUT, "map", *words], cwd=folder, text=True,
                                        stderr=subprocess.PIPE, stdout=subprocess.PIPE)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stderr:
            self.lines.append(line.rstrip("\n"))

    def wait(self, count):
        end = time.monotonic() + 60
        while len(self.lines) < count:
            assert time.monotonic() < end, self.lines
            assert self.process.poll() is None, (self.process.poll(), self.lines)
            time.sleep(0.02)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        model, source, picture = (folder / f for f in ("m.yaml", "sources.yaml", "out.svg"))
        model.write_text(MODEL)
        source.write_text("sources: {s: {title: One}}\n")
        run = Watching(folder, "m.yaml", "-o", "out.svg", "--watch")
        run.wait(1)
        assert run.lines == ["drew out.svg"], run.lines
        first = picture.read_bytes()
        assert b"good offices" in first.lower()

        model.write_text(MODEL.replace("good offices", "mediation"))
        run.wait(2)
        assert run.lines[1] == "drew out.svg", run.lines
        second = picture.read_bytes()
        assert second != first and b"ediation" in second

        # A slip costs one line and not the picture, whichever file it is in.
        source.write_text("sources: {s: {titel: One}}\n")
        run.wait(3)
        assert run.lines[2].startswith("sources.yaml:1:15: "), run.lines
        assert run.lines[2].endswith("; the last picture stays"), run.lines
        assert "did you mean 'title'" in run.lines[2], run.lines
        assert picture.read_bytes() == second

        # Saved as editors save: written beside its place, then moved there.
        source.unlink()
        time.sleep(0.15)
        beside = folder / ".new"
        beside.write_text("sources: {s: {title: Two}}\n")
        os.replace(beside, source)
        run.wait(4)
        assert run.lines[3] == "drew out.svg", run.lines

        time.sleep(0.5)
        assert len(run.lines) == 4, run.lines
        run.process.send_signal(signal.SIGINT)
        assert run.process.wait(10) == 0, run.process.returncode
        assert run.process.stdout.read() == ""
        assert sorted(os.listdir(folder)) == ["m.yaml", "out.svg", "sources.yaml"]

        for words, status, told in (
                (("-", "-o", "x.svg", "--watch"), 2, "standard input cannot be watched"),
                (("m.yaml", "-o", "-", "--watch"), 2, "give it a file"),
                (("m.yaml", "--check", "--watch"), 2, "leave one of them out"),
                (("none.yaml", "-o", "x.svg", "--watch"), 4, "none.yaml"),
                (("m.yaml", "-o", "m.yaml", "--watch"), 2, "m.yaml")):
            done = subprocess.run([TAUT, "map", *words], cwd=folder, text=True,
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
            assert done.returncode == status and told in done.stderr, (words, done)
    print("ok")


main()
