// What nobody has judged yet: the questions of `suggest`, each a click away from a link.

import { announce, byId, fill, h, later, plural, told } from "./dom.js";

const shown = 12;  // questions listed; the rest is counted

// The same link, judged: that one task does nothing to the other.
function with_zero(edits) {
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\bscore: -1\b/, "score: 0")
    .replace(/; to be judged(?=['"}\s]*$)/, "; judged to do nothing") }));
}

export class Unjudged {
  constructor(app) {
    this.app = app;
    this.box = byId("unjudged-box");
    this.box.addEventListener("toggle", () => this.show());
    this.show_again = later(() => this.show(), 300);  // not while somebody types
  }

  /// Asks anew, if the list is open; what is closed costs nothing.
  async show() {
    const { app } = this;
    if (!this.box.open || !app.session.valid) return;
    const { main, model } = app.session;
    const answer = await app.assist.of("suggestions", main, {});
    if (answer === null || model !== app.session.model) return;
    this.list(answer.suggestions ?? []);
  }

  list(all) {
    const rest = all.length - shown;
    byId("unjudged-said").textContent = all.length === 0
      ? "Nothing: the rules have no question about any pair of tasks."
      : "Questions, not findings: what these tasks do suggests a tension, and no link says anything of them yet.";
    fill(byId("unjudged"), all.slice(0, shown).map((one) => this.item(one)),
      rest > 0 && h("li", { class: "muted", text: `and ${plural(rest, "more question")}, once these are judged` }));
  }

  item(one) {
    const { app } = this;
    const [, pair, why] = /^not judged yet: (.*?)\. (.*)$/s.exec(one.title) ?? [null, one.title, ""];
    return h("li", { "data-rule": one.rule },
      h("button", { type: "button", class: "plain pair",
                    onclick: () => app.choose({ kind: "pair", a: one.from, b: one.to }) }, told(pair)), " ",
      told(`${why}.`),
      h("div", { class: "unjudged-do" },
        h("button", { type: "button", class: "mend", "aria-label": `write it down: ${pair}`,
                      onclick: () => this.write(one.edits, pair) }, "Write it down"),
        h("button", { type: "button", class: "mend", "aria-label": `it does nothing, 0: ${pair}`,
                      onclick: () => this.write(with_zero(one.edits), pair) }, "It does nothing: 0"),
        h("button", { type: "button", class: "quiet", "aria-label": `why is this asked: ${pair}`,
                      onclick: () => app.explain([one.rule]) }, "why is this asked?")));
  }

  // One step of undo; the text is shown where the link was put.
  write(edits, pair) {
    const { app } = this;
    app.desk.apply(edits);
    const [{ file, range, text }] = edits;
    app.go(app.session.other_names.get(file) ?? file, range.from.line + (text.startsWith("\n") ? 1 : 0));
    announce(`a link is written for ${pair}; judge it in the text`);
  }

  clear() {
    this.box.open = false;
    fill(byId("unjudged"));
    byId("unjudged-said").textContent = "";
  }
}
