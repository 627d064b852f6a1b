// The model inside a brief, as written and under what the reader sets.

import { ask, prepare } from "./engine.js";
import { byId } from "./dom.js";
import { brief_of, picture_of } from "./sanitise.js";
import { state_of } from "./switches.js";
import { score_in, with_score } from "./brief_scores.js";

export class BriefModel {
  /// `inside` is what the brief carries: {open, options}.
  constructor({ open, options }) {
    this.written = open;
    this.options = options;
    this.reset();
    prepare(byId("engine").textContent);
  }

  reset() {
    this.switches = {};
    this.scenarios = [...this.written.scenarios];
    this.scores = new Map();  // by id of a statement
  }

  same_scenarios() {
    return this.scenarios.join("\n") === this.written.scenarios.join("\n");
  }

  /// How many things are set another way.
  changes() {
    return Object.keys(this.switches).length + this.scores.size + (this.same_scenarios() ? 0 : 1);
  }

  /// The same in words.
  said() {
    const { outline } = this;
    const title = (table, id) => outline[table].find((row) => row.id === id)?.title || id;
    const row_said = (id, value) => outline.conditions.some((row) => row.id === id)
      ? `“${title("conditions", id)}” ${value ? "holds" : "does not hold"}`
      : `“${title("safeguards", id)}” ${value ? "is" : "is not"} in place`;
    return [
      ...(this.same_scenarios() ? [] : [this.scenarios.length === 0 ? "the mandate as written"
        : `scenario “${title("scenarios", this.scenarios[0])}”`]),
      ...Object.entries(this.switches).map(([id, value]) => row_said(id, value)),
      ...[...this.scores].map(([id, score]) => `${id} has the score ${score}`),
    ];
  }

  set_score(id, score) {
    if (score === score_in(this.written.files, this.statement(id))) this.scores.delete(id);
    else this.scores.set(id, score);
  }

  statement(id) {
    return this.as_written.statements.find((one) => one.id === id);
  }

  files() {
    let { files } = this.written;
    for (const [id, score] of this.scores) files = with_score(files, this.statement(id), score);
    return files;
  }

  /// Opens the model under what is set; throws a sentence where it has errors.
  async read(written = false) {
    if (!written && !this.as_written) await this.read(true);
    const answer = await ask({ ask: "open", ...this.written, ...(written ? {} :
      { files: this.files(), scenarios: this.scenarios,
        switches: { ...this.written.switches, ...this.switches } }) });
    if (answer.status === 3)
      throw new Error(answer.diagnostics.find((one) => one.severity === "error").message);
    if (answer.status !== 0) throw new Error(answer.error);
    this.outline = answer.model;
    if (written) {
      this.as_written = answer.model;
      this.states = new Map([...answer.model.conditions, ...answer.model.safeguards]
        .map((row) => [row.id, state_of(row)]));
    }
    for (const row of [...answer.model.conditions, ...answer.model.safeguards])
      row.written = this.states.get(row.id) ?? null;
  }

  async asked(request) {
    const answer = await ask(request);
    if (answer.status !== 0) throw new Error(answer.error);
    return answer;
  }

  async conflicts() {
    return JSON.parse((await this.asked({ ask: "conflicts", form: "json" })).text);
  }

  /// The findings as written; also remembers where the map has its boxes.
  async conflicts_as_written() {
    if (!this.findings_written) {
      await this.read(true);
      this.findings_written = await this.conflicts();
      if (this.has_map()) this.lock = (await this.asked({ ask: "map", form: "svg" })).lock;
    }
    return this.findings_written;
  }

  has_map() {
    return document.querySelector("main figure svg") !== null;
  }

  /// The paper as it follows from what is open, without its map.
  async paper() {
    const options = { ...this.options, "--without": [...(this.options["--without"] ?? []), "map"] };
    return brief_of((await this.asked({ ask: "report", form: "html", options })).text);
  }

  /// The whole paper, as the program prints it.
  async whole_paper() {
    await this.read(true);
    return brief_of((await this.asked({ ask: "report", form: "html", options: this.options })).text);
  }

  /// The map with its boxes where they were; null where the brief has none.
  async map() {
    if (!this.has_map()) return null;
    const { text } = await this.asked({ ask: "map", form: "svg", lock: this.lock });
    return picture_of(text);
  }

  async explained(id) {
    return JSON.parse((await this.asked({ ask: "explain", words: [id], form: "json" })).text);
  }
}
