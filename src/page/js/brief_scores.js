// Scores that the reader of a brief sets another way.

import { fill, h, told } from "./dom.js";

const written = /((?:^|[\s{,])score:[ \t]*)([+-]?[0-3])(?=[ \t]*(?:[,}#\r\n]|$))/;

function row_of(files, { place }) {
  const lines = files[place.file].split("\n");
  const end = Math.min(place.end_line ?? place.line, lines.length);
  return { lines, from: place.line - 1, row: lines.slice(place.line - 1, end).join("\n") };
}

/// The score that a statement has in its text; null where none stands there.
export function score_in(files, statement) {
  const found = written.exec(row_of(files, statement).row);
  return found === null ? null : Number(found[2]);
}

/// The files with another score of a statement.
export function with_score(files, statement, score) {
  const { lines, from, row } = row_of(files, statement);
  lines.splice(from, row.split("\n").length, row.replace(written, `$1${score}`));
  return { ...files, [statement.place.file]: lines.join("\n") };
}

/// Lists the statements that have a score in the text; set(id, score) is called on a change.
export function show_scores(box, model, set) {
  const { as_written } = model;
  const name = new Map(as_written.tasks.map((task) => [task.id, task.short || task.title || task.id]));
  const names = (ids) => ids.map((id) => name.get(id)).join(", ");
  const focused = document.activeElement?.dataset?.statement;
  const { files } = model.written;
  fill(box, as_written.statements.filter((one) => score_in(files, one) !== null).map((one) => {
    const now = model.scores.get(one.id) ?? score_in(files, one);
    return h("label", { class: model.scores.has(one.id) ? "score flipped" : "score" },
      h("select", { "data-statement": one.id, "aria-label": `score of ${one.id}`,
                    onchange: (event) => set(one.id, Number(event.target.value)) },
        [-3, -2, -1, 0, 1, 2, 3].map((score) =>
          h("option", { value: String(score), selected: score === now }, score > 0 ? `+${score}` : String(score)))),
      h("span", {}, h("b", { text: one.id }), " ", told(`${names(one.from)} on ${names(one.to)}`), ": ",
        told(one.because)));
  }));
  if (focused) box.querySelector(`[data-statement="${CSS.escape(focused)}"]`)?.focus();
}
