// The brief, alive: its reader sets a condition, a safeguard, a scenario or a score another way
// and sees what follows, and has a finding derived again from the model that is inside.
// Without script the paper is whole; what is built here is never printed.

import { check_all, check_button } from "./brief_check.js";
import { BriefModel } from "./brief_model.js";
import { findings_in, words_of } from "./brief_paper.js";
import { show_scores } from "./brief_scores.js";
import { byId, fill, h, plural, told } from "./dom.js";
import { show_scenarios, show_switches } from "./switches.js";
import css from "../css/brief.css";

class Brief {
  constructor() {
    this.main = document.querySelector("main");
    this.printed = { nodes: [...this.main.childNodes], words: words_of(this.main),
                     findings: findings_in(this.main) };
    this.model = new BriefModel(JSON.parse(byId("model").textContent));
    document.body.prepend(this.bar());
    this.offer_checks();
    this.mark_told();
    // The browser went there before there was a bar over it.
    if (location.hash !== "") document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    window.addEventListener("hashchange", () => this.mark_told());
  }

  // Opened at a statement, as brief.html#T01: the findings that tell of it are marked, too.
  mark_told() {
    const leads_there = (part) => [...part.querySelectorAll("a[href]")]
      .some((link) => link.getAttribute("href") === location.hash);
    for (const { head, parts } of findings_in(this.main).values())
      head.classList.toggle("tells", parts.some(leads_there));
  }

  bar() {
    return h("div", { class: "alive", role: "region", "aria-label": "What if" },
      h("p", { class: "alive-head" },
        h("button", { type: "button", id: "what-if", "aria-expanded": "false", "aria-controls": "switches",
                      onclick: () => this.open_switches() },
          "What if … ", h("span", { id: "switches-count" })),
        h("button", { type: "button", id: "check-all", onclick: () => check_all(this) }, "Check every finding"),
        h("button", { type: "button", id: "switches-reset", hidden: true, onclick: () => this.as_printed() },
          "Back to the brief as written"),
        h("span", { id: "alive-said", role: "status" })),
      h("div", { id: "switches", hidden: true },
        h("label", { id: "scenario-box", hidden: true }, "Scenario ",
          h("select", { id: "scenario", onchange: (event) => this.scenario(event.target.value) })),
        h("p", { id: "no-switches", hidden: true, text: "This mandate has no conditions or safeguards." }),
        h("div", { id: "conditions-box" }, h("h3", { text: "Conditions" }), h("div", { id: "conditions" })),
        h("div", { id: "safeguards-box" }, h("h3", { text: "Safeguards" }), h("div", { id: "safeguards" })),
        h("details", { id: "scores-box" }, h("summary", { text: "Scores" }), h("div", { id: "scores" }))));
  }

  say(sentence) {
    byId("alive-said").textContent = sentence;
  }

  // One thing after the other; what fails is told.
  async doing(sentence, work) {
    if (this.busy) return;
    this.busy = true;
    this.say(sentence);
    try {
      const said = await work();
      this.say(said ?? "");
    } catch (error) {
      this.say(error.message);
    } finally {
      this.busy = false;
    }
  }

  offer_checks() {
    for (const { head } of findings_in(this.main).values()) head.append(" ", check_button(this, head));
  }

  open_switches() {
    const open = byId("switches").hidden;
    byId("switches").hidden = !open;
    byId("what-if").setAttribute("aria-expanded", String(open));
    if (open && !this.model.outline)
      return this.doing("starting the engine …", async () => {
        await this.model.read();
        this.show_what_is_set();
      });
  }

  show_what_is_set() {
    const { model } = this;
    show_scenarios(model.outline, model.scenarios);
    show_switches(model.outline, model.switches, (row, value) => this.flip(row, value), () => {});
    show_scores(byId("scores"), model, (id, score) => this.score(id, score));
    const count = model.changes();
    byId("switches-count").textContent = count === 0 ? "" : String(count);
    byId("switches-reset").hidden = count === 0;
  }

  flip(row, value) {
    if (value === null) delete this.model.switches[row.id];
    else this.model.switches[row.id] = value;
    return this.follow();
  }

  scenario(id) {
    this.model.scenarios = id === "" ? [] : [id];
    return this.follow();
  }

  score(id, score) {
    this.model.set_score(id, score);
    return this.follow();
  }

  as_printed() {
    this.model.reset();
    return this.follow();
  }

  /// Shows the paper as it is under what is set.
  follow() {
    if (this.busy) {
      this.again = true;
      return;
    }
    return this.doing("working it out …", async () => {
      do {
        this.again = false;
        await this.show_following();
        this.mark_told();
      } while (this.again);
    });
  }

  async show_following() {
    const { model } = this;
    const before = await model.conflicts_as_written();
    if (model.changes() === 0) {
      await model.read();
      this.main.replaceChildren(...this.printed.nodes);
      return this.show_what_is_set();
    }
    await model.read();
    const now = await model.conflicts();
    const paper = await model.paper();
    this.keep_contents_and_map(paper, await model.map());
    this.main.replaceChildren(...paper.childNodes);
    this.tell_change(before, now);
    this.show_what_is_set();
  }

  // The list of contents and the place of the map are those that were printed.
  keep_contents_and_map(paper, svg) {
    const printed = document.createDocumentFragment();
    printed.append(...this.printed.nodes.map((node) => node.cloneNode(true)));
    const contents = printed.querySelector("nav");
    if (contents) paper.querySelector("nav")?.replaceWith(contents);
    const heading = printed.querySelector('[id="brief:map"]');
    if (!heading || !svg) return;
    const section = heading.closest("section") ?? heading.parentNode;
    section.querySelector("svg")?.replaceWith(svg);
    const next = ["findings", "asleep", "objectives"].map((id) => paper.querySelector(`[id="brief:${id}"]`))
      .find((found) => found);
    const before = next?.closest("section") ?? next ?? null;
    paper.insertBefore(section.localName === "section" ? section : heading, before);
  }

  tell_change(before, now) {
    const all = (answer) => new Map([...answer.picture, ...answer.findings].map((one) => [one.id, one]));
    const was = all(before), is = all(now);
    const rows = [];
    for (const [id, one] of is) {
      const old = was.get(id);
      if (!old) rows.push(["new", one.headline, id]);
      else if (old.headline !== one.headline || old.severity !== one.severity)
        rows.push([old.severity === one.severity ? "changed" : `${old.severity} before, ${one.severity} now`,
                   one.headline, id]);
    }
    for (const [id, one] of was) if (!is.has(id)) rows.push(["gone", one.headline, null]);
    const found = findings_in(this.main);
    for (const [, , id] of rows) found.get(`finding:${id}`)?.head.classList.add("follows");
    this.main.prepend(h("div", { class: "what-if-told" },
      h("p", {}, h("b", { text: "What if: " }), this.model.said().map((one, i) => [i > 0 && "; ", told(one)]), ". ",
        "This is not the brief as it was handed over. ",
        before.counts.at_work === now.counts.at_work
          ? `Tensions at work: ${now.counts.at_work}, as before.`
          : `Tensions at work: ${before.counts.at_work} before, ${now.counts.at_work} now.`),
      rows.length === 0 ? h("p", { text: "No finding changes." })
        : h("ul", {}, rows.map(([word, headline, id]) => h("li", {}, h("b", { text: `${word}: ` }),
            !found.has(`finding:${id}`) ? told(headline) : h("a", { href: `#finding:${id}` }, told(headline)))))));
    this.say(rows.length === 0 ? "no finding changes" : `${plural(rows.length, "finding")} changed; they are listed at the top`);
  }
}

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets = [style];
new Brief();
