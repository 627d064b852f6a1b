// The panel that says why: the answer of `explain`.

import { byId, fill, h, told } from "./dom.js";
import { statement_chip } from "./findings.js";

let came_from = null;

function line_item(line, chosen) {
  return h("li", {},
    line.label && h("span", { class: "label" }, told(line.label), " "), told(line.text),
    line.basis && h("span", { class: `basis ${line.basis}`, text: ` ${line.basis}` }), " ",
    (line.statements ?? []).map((id) => statement_chip(id, "", chosen)));
}

// `chain/minusma.yaml:12` leads to that line.
function place_link(place, go) {
  const [, file, line] = /([^\s:]+):(\d+)$/.exec(place) ?? [];
  if (file === undefined) return h("span", { class: "muted", text: place });
  return h("button", { class: "chip", type: "button", onclick: () => go(file, Number(line)) }, place);
}

function entry_part(entry, chosen, go) {
  return h("div", { class: "entry" },
    entry.title && h("h4", {}, told(entry.title)),
    entry.text && h("p", {}, told(entry.text)),
    entry.lines?.length > 0 && h("ul", {}, entry.lines.map((line) => line_item(line, chosen))),
    entry.place && place_link(entry.place, go),
    entry.quoted?.length > 0 && h("pre", {}, told([entry.quoted].flat().map(
      (one) => typeof one === "string" ? one : `${one.number ?? one.line ?? ""} ${one.text ?? ""}`)
      .join("\n"))));
}

// Addresses are shown and can be copied; only http and https become links.
function source_item(source) {
  const about = [source.author, source.publisher, source.date].filter(Boolean).join(", ");
  const safe = /^https?:\/\//.test(source.url);
  return h("li", {}, h("strong", { text: source.id }), " ", told(source.title), about && ". ",
    about && told(about), source.read && ` (read: ${source.read})`, " ",
    safe ? h("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.url)
         : source.url);
}

/// Shows an answer of `explain` as JSON; go(file, line) leads to the text.
export function show_explained(answer, chosen, go) {
  const [first, ...rest] = answer.summary;
  const is_finding = answer.kind === "finding" && first !== undefined;
  open_panel(is_finding ? first : answer.title,
    (is_finding ? rest : answer.summary).map((text) => h("p", { class: "summary" }, told(text))),
    answer.sections.filter((section) => section.id !== "sources").map((section) =>
      h("section", {}, h("h3", {}, told(section.title)),
        section.lead && h("p", {}, told(section.lead)),
        section.entries.map((entry) => entry_part(entry, chosen, go)))),
    answer.sources.length > 0 && h("section", {}, h("h3", { text: "Sources" }),
      h("ul", { class: "sources" }, answer.sources.map(source_item))));
}

/// Opens the panel with a heading and whatever stands under it.
export function open_panel(title, ...content) {
  const panel = byId("panel");
  if (panel.hidden) came_from = document.activeElement;
  fill(byId("panel-title"), told(title));
  fill(byId("panel-body"), content);
  panel.hidden = false;
  byId("panel-body").scrollTop = 0;
  byId("panel-close").focus({ preventScroll: true });
}

export function close_panel() {
  const panel = byId("panel");
  if (panel.hidden) return;
  panel.hidden = true;
  came_from?.focus?.({ preventScroll: true });
}
