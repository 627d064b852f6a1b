// What is wrong with the text: marks in the editor and a list with the mends.

import { byId, fill, h, plural, told } from "./dom.js";

let unfolded = null;  // whether the reader wants to see what is no error; null: never said

function fold(yes) {
  byId("problems-list").classList.toggle("folded", yes);
  byId("problems-summary").setAttribute("aria-expanded", String(!yes));
}

/// Opens and closes the list.
export function toggle_problems() {
  unfolded = byId("problems-summary").getAttribute("aria-expanded") === "false";
  fold(!unfolded);
}

const shown = 200;  // slips listed; the rest is counted

// The word that a message offers: "did you mean 'x'?".
function meant(diagnostic) {
  const text = `${diagnostic.message} ${diagnostic.hint ?? ""}`;
  return /did you mean '([^']+)'/.exec(text)?.[1] ?? null;
}

// The mends of a slip: those that it brings, else what it says was meant.
function mends(diagnostic, app) {
  const given = diagnostic.fix ?? diagnostic.fixes ?? [];
  const list = (Array.isArray(given) ? given : [given]).filter((fix) => fix?.edits);
  if (list.length > 0)
    return list.map((fix) => ({ title: fix.title, apply: () => app.desk.apply(fix.edits) }));
  const word = meant(diagnostic);
  if (word === null || diagnostic.line !== diagnostic.end_line) return [];
  return [{ title: `change to '${word}'`, apply: () => app.desk.put_word(diagnostic, word) }];
}

function problem_item(diagnostic, app) {
  const place = `${diagnostic.file}:${diagnostic.line}`;
  return h("li", { class: diagnostic.severity },
    h("button", { class: "place", type: "button",
                  onclick: () => app.go(diagnostic.file, diagnostic.line, diagnostic.column) }, place),
    " ", told(diagnostic.message),
    diagnostic.hint && h("span", { class: "help" }, told(diagnostic.hint)),
    diagnostic.mend.map((fix) => h("button", { class: "mend", type: "button",
                                               onclick: fix.apply }, fix.title)));
}

/// Lists the slips and marks those of the file that is shown.
export function show_problems(diagnostics, app) {
  for (const one of diagnostics) one.mend = mends(one, app);
  app.editor.mark(diagnostics.filter((one) => one.file === app.desk.current));
  const count = (severity) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, hints] = ["error", "warning", "hint"].map(count);
  const parts = [errors && plural(errors, "error"), warnings && plural(warnings, "warning"),
                 hints && plural(hints, "hint")].filter(Boolean);
  byId("problems").classList.toggle("bad", errors > 0);
  byId("problems-summary").textContent =
    parts.length === 0 ? "The text is in order." : `${parts.join(", ")}.`;
  const clean = diagnostics.length === 0;
  byId("problems-summary").classList.toggle("clean", clean);
  if (errors > 0 || clean) unfolded = null;
  fold(!(unfolded ?? errors > 0));
  fill(byId("problems-list"), diagnostics.slice(0, shown).map((one) => problem_item(one, app)));
}
