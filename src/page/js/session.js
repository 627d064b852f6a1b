// What is open, and what the engine says of it. One reading after the other: while one runs,
// later changes wait, and only the newest of them is read.

import { ask } from "./engine.js";
import { Links } from "./links.js";
import { state_of } from "./switches.js";
import { view_request } from "./views.js";

/// The files as the engine looks for them. A file that was picked without its folder also
/// stands under the path by which another one names it.
export function files_for_engine(files) {
  const texts = {};
  for (const file of files.values()) texts[file.name] = file.text;
  const by_last = new Map([...files.keys()].map((name) => [name.split("/").pop(), name]));
  const other_names = new Map();
  for (const file of files.values()) {
    const folder = file.name.includes("/") ? file.name.replace(/[^/]*$/, "") : "";
    for (const [path] of file.text.matchAll(/[^\s[\],'"{}]+\.ya?ml\b/g)) {
      const wanted = folder + path;
      const there = by_last.get(path.split("/").pop());
      if (wanted in texts || there === undefined) continue;
      texts[wanted] = texts[there];
      other_names.set(wanted, there);
    }
  }
  return { texts, other_names };
}

const oldest = 400;  // milliseconds that a picture may be behind while typing goes on

export class Session {
  /// Handlers: read(diagnostics), told() of new findings, drawn(picture), failed(sentence),
  /// busy(true|false).
  constructor(handlers) {
    this.handlers = handlers;
    this.files = new Map();
    this.main = null;       // name of the mandate among the files
    this.scenarios = [];
    this.switches = {};
    this.view = "map";
    this.focus = null;      // a task, for the view of that name
    this.other = null;      // what a change is seen against
    this.theme = "light";
    this.forget();
  }

  /// Forgets what was said of another mandate.
  forget() {
    this.locks = {};
    this.written = new Map();
    this.drawn_at = 0;
    this.model = null;
    this.links = null;
    this.conflicts = null;
    this.said = null;       // the answer that conflicts and the page were made of
    this.diagnostics = [];
    this.valid = false;
    this.generation = (this.generation ?? 0) + 1;
  }

  // A newer text waits, and the picture is not old yet: whoever types without a pause sees one
  // now and then all the same.
  overtaken() {
    return this.wanted && performance.now() - this.drawn_at < oldest;
  }

  open_request() {
    const { texts, other_names } = files_for_engine(this.files);
    this.other_names = other_names;
    return { ask: "open", file: this.main, files: texts, scenarios: this.scenarios,
             switches: this.switches };
  }

  /// Reads the text anew and draws. Returns when the newest text has been read.
  read() {
    this.wanted = true;
    this.running ??= this.run().finally(() => { this.running = null; });
    return this.running;
  }

  async run() {
    const slow = setTimeout(() => this.handlers.busy(true), 500);
    while (this.wanted) {
      this.wanted = false;
      await this.read_once();
    }
    clearTimeout(slow);
    this.handlers.busy(false);
  }

  async read_once() {
    if (this.main === null) return;
    const { generation } = this;
    const is_here = () => generation === this.generation;
    // All is asked at once: while the page shows one answer, the engine makes the next.
    let reads = false;
    const wanted = () => reads && is_here() && !this.overtaken();
    const opening = ask(this.open_request()).then((answer) => {
      reads = answer.status === 0;
      return answer;
    });
    const telling = this.asked({ ask: "conflicts", form: ["json", "html"], options: {} }, null, wanted);
    const sketch = this.view === "focus" ? null : this.sketched(wanted);
    const opened = await opening;
    if (!is_here()) return;
    if (opened.status !== 0 && opened.status !== 3)
      return this.handlers.failed(opened.error, opened.unfit);
    this.diagnostics = (opened.diagnostics ?? []).map((one) => this.at_home(one));
    this.valid = opened.status === 0;
    this.handlers.read(this.diagnostics);
    if (!this.valid || this.overtaken()) return;
    const told = await telling;
    if (!is_here() || told.dropped || this.overtaken()) return;
    if (told.restarted) this.handlers.failed(told.error);
    this.model = opened.model;
    this.note_written();
    this.told_anew = told.status !== 0 || this.said?.[0] !== told.texts[0] || this.said[1] !== told.texts[1];
    if (this.told_anew) {
      this.said = told.texts;
      this.conflicts = told.status === 0 ? JSON.parse(told.texts[0]) : null;
      this.page = told.texts?.[1] ?? "";
    }
    this.links = new Links(this.model, this.conflicts);
    this.map_names();
    this.handlers.told();
    await this.show(sketch ?? this.sketched());
  }

  // Places name files as the page knows them.
  at_home(one) {
    return { ...one, file: this.other_names.get(one.file) ?? one.file };
  }

  /// Asks about what is open; a new engine, which has nothing open, is first given the text.
  async asked(request, kind = null, wanted = undefined) {
    const answer = await ask(request, kind, wanted);
    if (answer.status !== 2 || !/^no model is open/.test(answer.error)) return answer;
    await ask(this.open_request());
    return ask(request, kind);
  }

  // What conditions and safeguards are without the switches: what a switch goes back to.
  note_written() {
    for (const table of ["conditions", "safeguards"])
      for (const row of this.model[table]) {
        const now = state_of(row);
        if (!(row.id in this.switches)) this.written.set(row.id, now);
        row.written = this.written.get(row.id) ?? null;
      }
  }

  map_names() {
    for (const table of [this.links.tasks, this.links.statements, this.links.rows])
      for (const row of table.values()) if (row.place) row.place = this.at_home(row.place);
  }

  /// The JSON of an answer about what is open, or null if there is none.
  async data(name, options = {}, more = {}) {
    const answer = await this.asked({ ask: name, form: "json", options, ...more });
    if (answer.status !== 0 || answer.text === undefined) {
      if (answer.restarted) this.handlers.failed(answer.error);
      return null;
    }
    return JSON.parse(answer.text);
  }

  /// What a scenario changes of the mandate as written, or null.
  async compared(id) {
    await ask(this.open_request());
    return this.data("conflicts", { "--compare": ["base", id] });
  }

  /// Draws the view that is chosen from what was read last.
  draw() {
    return this.show(this.sketched());
  }

  // The view that is chosen, asked for.
  sketched(wanted = undefined) {
    const { generation, view } = this;
    const request = view_request(this);
    const answering = request.say ? Promise.resolve(request) : this.asked(request, "picture", wanted);
    return { generation, view, answering };
  }

  async show({ generation, view, answering }) {
    const answer = await answering;
    if (answer.say) return this.handlers.drawn({ say: answer.say });
    if (generation !== this.generation || view !== this.view || answer.dropped) return;
    if (answer.status !== 0) {
      if (answer.restarted) return this.handlers.failed(answer.error);
      return this.handlers.drawn({ say: sentence_of(answer) });
    }
    this.drawn_at = performance.now();
    if (answer.lock) this.locks[view] = answer.lock;
    this.handlers.drawn({ svg: answer.text, said: answer.said ?? [] });
  }

  /// Explains words: {status, ...}; the JSON under `told`.
  async explain(words) {
    const answer = await this.asked({ ask: "explain", words, form: "json", options: {} }, "explain");
    return answer.status === 0 ? { told: JSON.parse(answer.text) }
                               : { say: answer.dropped ? null : sentence_of(answer) };
  }
}

export function sentence_of(answer) {
  const text = answer.error ?? (answer.said ?? []).join(" ") ?? "";
  return text || "There is nothing to show here.";
}
