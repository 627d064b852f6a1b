// Joins the text, the picture and the findings.

import { Assist } from "./assist.js";
import { Desk } from "./desk.js";
import { announce, byId, fill, h, later, plural, told } from "./dom.js";
import { Editor } from "./editor.js";
import { begin, prepare } from "./engine.js";
import { close_panel, open_panel, show_explained } from "./explain.js";
import { can_export } from "./export.js";
import { clear_findings, hide_change, light_findings, show_findings } from "./findings.js";
import { Picture } from "./picture.js";
import { show_problems } from "./problems.js";
import { body_of } from "./sanitise.js";
import { Session, sentence_of } from "./session.js";
import { follow_theme } from "./settings.js";
import { show_scenarios, show_switches } from "./switches.js";
import { Unjudged } from "./unjudged.js";
import { answers, views } from "./views.js";
import { WhatIf } from "./what_if.js";
import { wire } from "./wiring.js";

export class App {
  constructor() {
    prepare(byId("engine").textContent);
    begin();
    this.selected = null;
    this.answer = "findings";
    this.session = new Session({
      read: (diagnostics) => this.read(diagnostics),
      told: () => this.tell(),
      drawn: (drawing) => this.drawn(drawing),
      failed: (sentence, unfit) => this.failed(sentence, unfit),
      busy: (yes) => document.body.classList.toggle("busy", yes),
    });
    this.assist = new Assist(this.session);
    this.picture = new Picture(byId("picture"), (target) => this.select(target, "picture"));
    this.editor = new Editor(byId("editor"), {
      typed: (text) => this.desk.typed(text),
      moved: (place) => this.moved(place),
      complete: (place) => this.assist.complete(this.desk.current, place),
      hover: (place, at) => this.assist.hover(this.desk.current, place, at),
      define: (place) => this.define(place),
      rename: (place) => this.desk.rename(place),
    });
    this.desk = new Desk(this);
    this.what_if = new WhatIf(this);
    this.unjudged = new Unjudged(this);
    this.choose = (target) => this.select(target, "findings");
    this.moved = later((place) => this.select_at(place), 120);
    follow_theme(byId("theme"), (theme) => {
      this.session.theme = theme;
      if (this.session.model !== null) this.session.draw();
    });
    wire(this);
    this.show_views();
    this.show_answers();
  }

  // ---- what the engine says ----

  read(diagnostics) {
    show_problems(diagnostics, this);
    const errors = diagnostics.filter((one) => one.severity === "error").length;
    byId("stage").classList.toggle("stale", errors > 0 && this.session.model !== null);
    const empty = this.desk.file?.text.trim() === "";
    if (empty) this.message("The text is empty; File > New from the example gives one to write over.");
    else if (errors > 0)
      this.message(this.session.model === null
        ? `The text has ${plural(errors, "error")}; the picture comes when it is mended.`
        : `The text has ${plural(errors, "error")}; this is the last good picture.`);
    else this.message("");
    if (errors > 0 && this.session.model === null) this.picture.say("");
  }

  drawn({ svg, say, said }) {
    const { session } = this;
    byId("title").textContent = session.model?.title || "A mandate without a title";
    byId("title").title = byId("title").textContent;
    document.title = `${byId("title").textContent} · taut`;
    if (svg === undefined || !this.picture.show(svg, session.links))
      this.picture.say(say ?? "The picture could not be shown; take another view.");
    can_export(this.picture.text !== null);
    byId("picture-said").textContent = for_the_page(said ?? []).join(" ");
    this.light(false);
    const count = Number(document.body.dataset.ready ?? 0) + 1;
    if (count === 1) performance.mark("first-picture");
    document.body.dataset.ready = String(count);  // how many pictures were shown
  }

  /// Nothing is left of another mandate; the title is the name of the file until it is read.
  blank(name) {
    this.selected = null;
    hide_change();
    close_panel();
    clear_findings();
    this.unjudged.clear();
    this.picture.say("");
    can_export(false);
    this.show_scenario_and_switches({});
    byId("title").textContent = name;
    document.title = `${name} · taut`;
  }

  show_scenario_and_switches(model) {
    show_scenarios(model, this.session.scenarios);
    show_switches(model, this.session.switches, (...flip) => this.what_if.flip(...flip), this.choose);
  }

  // What only changes with a new reading.
  tell() {
    const { session } = this;
    if (session.conflicts === null) return;
    if (session.told_anew)
      show_findings(session.conflicts, body_of(session.page), this.choose, (words) => this.explain(words));
    this.show_scenario_and_switches(session.model);
    this.show_choices();
    this.unjudged.show_again();
    if (this.answer !== "findings") this.show_answer();
  }

  failed(sentence, unfit = false) {
    if (unfit) this.picture.say(sentence);
    else this.message(sentence);
    announce(sentence);
  }

  message(sentence) {
    byId("message").textContent = sentence;
    byId("message").hidden = sentence === "";
  }

  toast(sentence) {
    const box = byId("toast");
    box.textContent = sentence;
    box.hidden = false;
    clearTimeout(this.toasted);
    this.toasted = setTimeout(() => { box.hidden = true; }, 7000);
  }

  // ---- selection ----

  select_at({ line }) {
    const target = this.session.links?.target_at(this.desk.current, line) ?? null;
    if (target !== null) this.select(target, "text");
  }

  /// Selects a task, pair, statement, finding or row; null selects nothing. `from` is the side
  /// on which it was chosen, which keeps its place.
  select(target, from) {
    const same = JSON.stringify(target) === JSON.stringify(this.selected);
    this.selected = same && from === "picture" ? null : target;
    this.light(true, from);
  }

  light(scroll, from = null) {
    const { links } = this.session;
    if (links === null) return;
    const marked = this.selected === null ? null : links.marked(this.selected);
    const any = marked !== null && marked.tasks.size + marked.pairs.size > 0;
    this.picture.light(any ? marked : null);
    this.first_found = light_findings(marked);
    const places = marked?.places ?? [];
    if (scroll && from !== "text" && places.length > 0 &&
        !places.some((place) => place.file === this.desk.current))
      this.desk.show(places[0].file);
    this.editor.light(places.filter((place) => place.file === this.desk.current)
      .map((place) => ({ line: place.line, end: place.end_line ?? place.line })),
      scroll && from !== "text");
    const none = this.selected === null;
    byId("explain-box").classList.toggle("none", none);
    byId("explain-show").hidden = none;
    byId("explain-none").hidden = none;
    const count = marked?.findings.size ?? 0;
    byId("explain-found").hidden = count === 0 || this.selected.kind === "finding";
    byId("explain-found").textContent = plural(count, "finding");
    fill(byId("explain-what"), none ? "Select a task, a line or a finding to see what belongs to it."
                                    : told(this.name_of(this.selected)));
  }

  name_of(target) {
    const { links } = this.session;
    const task = (id) => links.tasks.get(id)?.short || links.tasks.get(id)?.title || id;
    if (target.kind === "pair") return `${task(target.a)} and ${task(target.b)}`;
    if (target.kind === "task") return task(target.id);
    if (target.kind === "finding")
      return links.findings.find((one) => one.id === target.id)?.headline ?? target.id;
    return links.rows.get(target.id)?.title ?? target.id;
  }

  async explain(words) {
    const { told: answer, say } = await this.session.explain(words);
    if (answer) show_explained(answer, this.choose, (file, line) => this.go(file, line));
    else if (say) open_panel("No explanation", h("p", { text: say }));
  }

  go(file, line, column = 1) {
    if (!this.session.files.has(file)) return;
    if (window.innerWidth <= 820) close_panel();
    this.side("text");
    this.desk.show(file);
    this.editor.go(line, column);
  }

  async define(place) {
    const found = await this.assist.definition(this.desk.current, place);
    if (found) this.go(found.file ?? this.desk.current, found.range.from.line, found.range.from.column);
  }

  // ---- views and answers ----

  show_views() {
    fill(byId("views"), views.map((view) => h("button", {
      type: "button", title: view.hint, "data-view": view.id,
      "aria-pressed": String(view.id === this.session.view),
      onclick: () => this.view(view.id) }, view.label)));
  }

  view(id) {
    this.session.view = id;
    if (id === "focus" && this.selected?.kind === "task") this.session.focus = this.selected.id;
    this.show_views();
    this.show_choices();
    return this.session.draw().then(() => this.show_choices());
  }

  // The lists of the views that ask for one more thing.
  show_choices() {
    const { session } = this;
    byId("focus-box").hidden = session.view !== "focus";
    byId("other-box").hidden = session.view !== "change";
    if (session.model === null) return;
    fill(byId("focus-task"), session.model.tasks.map((task) =>
      h("option", { value: task.id }, task.short || task.title || task.id)));
    if (session.focus !== null) byId("focus-task").value = session.focus;
    this.desk.show_others();
  }

  show_answers() {
    const all = [{ id: "findings", label: "Findings" }, ...answers];
    fill(byId("answers"), all.map((one) => h("button", {
      type: "button", "data-answer": one.id, "aria-pressed": String(one.id === this.answer),
      onclick: () => { this.answer = one.id; this.show_answers(); this.show_answer(); } },
    one.label)));
    byId("found").hidden = this.answer !== "findings";
    byId("findings-summary").hidden = this.answer !== "findings";
    byId("answer").hidden = this.answer === "findings";
  }

  async show_answer() {
    const { answer } = this;
    if (answer === "findings" || this.session.model === null) return;
    const given = await this.session.asked({ ask: answer, form: "html", options: {} }, "answer");
    if (answer !== this.answer || given.dropped) return;
    fill(byId("answer"), given.status === 0 ? body_of(given.text)
                                            : h("p", { text: sentence_of(given) }));
  }

  /// On a narrow screen: which side is shown.
  side(name) {
    document.body.dataset.side = name;
    byId("side-text").setAttribute("aria-pressed", String(name === "text"));
    byId("side-picture").setAttribute("aria-pressed", String(name !== "text"));
  }
}

// What a command says beside its picture, without options of a command line and lock files.
function for_the_page(sentences) {
  return sentences.filter((one) => !/\block\b/.test(one))
    .map((one) => one.replace(/; use --.*$/, "; the views Focus and Matrix have the rest"));
}
