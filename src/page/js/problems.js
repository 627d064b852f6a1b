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
const mended = 5;   // errors for which the engine is asked what would mend them

// The word that a message offers: "did you mean 'x'?".
function meant(diagnostic) {
  const text = `${diagnostic.message} ${diagnostic.hint ?? ""}`;
  return /did you mean '([^']+)'/.exec(text)?.[1] ?? null;
}

// What mends a slip at once: the word that it says was meant.
function mends(diagnostic, app) {
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

// Where a slip begins, as the editor counts; slips count characters.
function place_of({ file, line, column }, app) {
  const text = app.session.files.get(file).text.split("\n")[line - 1] ?? "";
  return { line, column: [...text].slice(0, column - 1).join("").length + 1 };
}

// What else would mend the first slips, from the engine.
async function more_mends(diagnostics, app) {
  const asked = diagnostics.filter((one) => one.severity === "error" && app.session.files.has(one.file));
  for (const one of asked.slice(0, mended)) {
    const fixes = await app.assist.fixes(one.file, place_of(one, app));
    if (app.session.diagnostics !== diagnostics) return;
    if (fixes.length === 0) continue;
    one.mend = fixes.map((fix) => ({ title: fix.title, apply: () => app.desk.apply(fix.edits) }));
    list(diagnostics, app);
  }
}

function list(diagnostics, app) {
  app.editor.mark(diagnostics.filter((one) => one.file === app.desk.current));
  fill(byId("problems-list"), diagnostics.slice(0, shown).map((one) => problem_item(one, app)));
}

/// Lists the slips and marks those of the file that is shown.
export function show_problems(diagnostics, app) {
  for (const one of diagnostics) one.mend = mends(one, app);
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
  list(diagnostics, app);
  more_mends(diagnostics, app);
}
