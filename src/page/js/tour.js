// Five steps through the page, for whoever opens it first; closed once, it never comes back
// by itself.

import { byId, fill, h } from "./dom.js";
import { remember, remembered } from "./settings.js";

const steps = [
  ["The text", "editor", "Here stands the mandate: tasks, and what each does to another, with the " +
    "reason and the source. Change a word; picture and findings follow."],
  ["The picture", "picture", "Each line that ends in a bar is a task that weakens another. Click a " +
    "task or a number, and its lines in the text and its findings are marked."],
  ["The findings", "lower", "What follows from the text, the gravest first. “why?” shows all " +
    "that proves a finding, down to the source."],
  ["What if", "switches-open", "Conditions and safeguards are switches. Set one the other way and " +
    "read what wakes, falls asleep or worsens. The text stays as it is."],
  ["Your own", "menu-file", "Open a mandate, save it, or begin with the example. Nothing leaves " +
    "this computer: the page asks no network for anything."],
];

let at = 0;

function show() {
  const [title, id, text] = steps[at];
  document.querySelector(".toured")?.classList.remove("toured");
  byId(id).classList.add("toured");
  fill(byId("tour"),
    h("p", { class: "tour-count", text: `${at + 1} of ${steps.length}` }),
    h("h2", { text: title }), h("p", { text }),
    h("div", { class: "answers" },
      h("button", { type: "button", class: "main", onclick: () => step(1) },
        at + 1 < steps.length ? "next" : "begin"),
      at > 0 && h("button", { type: "button", onclick: () => step(-1) }, "back"),
      h("button", { type: "button", onclick: end_tour }, "close for good")));
  byId("tour").hidden = false;
}

function step(by) {
  at += by;
  if (at >= steps.length) return end_tour();
  show();
  byId("tour").querySelector("button.main").focus();
}

export function end_tour() {
  document.querySelector(".toured")?.classList.remove("toured");
  byId("tour").hidden = true;
  remember("toured", "yes");
}

export function begin_tour() {
  at = 0;
  show();
}

export function tour_if_new() {
  if (remembered("toured", "no") === "no") begin_tour();
}
