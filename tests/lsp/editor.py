"""An editor, as far as `taut lsp` can tell."""
import json
import pathlib
import subprocess
import threading


class Server:
    """One `taut lsp`, with its answers by id and its marks by file."""

    program = "taut"

    def __init__(self, root=None):
        self.process = subprocess.Popen([Server.program, "lsp"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        self.answers, self.marks, self.loose = {}, {}, []
        self.news = threading.Condition()
        self.last = 0
        threading.Thread(target=self.listen, daemon=True).start()
        if root is not None:
            self.initialized = self.ask("initialize", {
                "processId": None, "capabilities": {},
                "rootUri": pathlib.Path(root).as_uri()})
            self.note("initialized", {})

    def listen(self):
        stream = self.process.stdout
        while True:
            length = 0
            while True:
                header = stream.readline()
                if not header:
                    return
                if header == b"\r\n":
                    break
                name, value = header.decode().split(":")
                if name == "Content-Length":
                    length = int(value)
            message = json.loads(stream.read(length))
            with self.news:
                if message.get("method") == "textDocument/publishDiagnostics":
                    told = message["params"]
                    self.marks.setdefault(told["uri"], []).append(told["diagnostics"])
                elif "id" in message and message["id"] is not None:
                    self.answers[message["id"]] = message
                else:
                    self.loose.append(message)
                self.news.notify_all()

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = json.dumps(message).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def note(self, method, params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def wait(self, what, seconds=30):
        with self.news:
            if not self.news.wait_for(what, seconds):
                raise AssertionError("no answer within %d s" % seconds)

    def whole(self, method, params):
        self.last += 1
        number = self.last
        self.send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        self.wait(lambda: number in self.answers)
        return self.answers[number]

    def ask(self, method, params):
        answer = self.whole(method, params)
        assert "result" in answer, answer
        return answer["result"]

    def open(self, path, text):
        uri = pathlib.Path(path).as_uri()
        self.note("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        self.wait(lambda: uri in self.marks)
        return uri

    def end(self):
        self.ask("shutdown", None)
        self.note("exit", None)
        return self.process.wait(10)


def at(uri, line, character):
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def position(text, needle, plus=0):
    before = text[:text.index(needle) + plus]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1)


def applied(edit, texts):
    for uri, changes in edit["changes"].items():
        lines = texts[uri].split("\n")
        for one in sorted(changes, reverse=True,
                          key=lambda c: (c["range"]["start"]["line"],
                                         c["range"]["start"]["character"])):
            start, end = one["range"]["start"], one["range"]["end"]
            head = "\n".join(lines[:start["line"]] +
                             [lines[start["line"]][:start["character"]]])
            tail = "\n".join([lines[end["line"]][end["character"]:]] +
                             lines[end["line"] + 1:])
            lines = (head + one["newText"] + tail).split("\n")
        texts[uri] = "\n".join(lines)
    return texts
