// The findings below the picture, and what changed after a switch was flipped.

import { byId, fill, h, plural, told } from "./dom.js";

const in_full = 9;  // findings told in full, as on the printed page

/// A button with the id of a statement; selecting it marks the statement.
export function statement_chip(id, basis, chosen) {
  return h("button", {
    class: `chip ${basis || ""}`, type: "button", title: basis ? `known: ${basis}` : null,
    onclick: (event) => { event.stopPropagation(); chosen({ kind: "statement", id }); },
  }, id);
}

// The evidence of a line: its statements with how they are known.
function tags(line, chosen) {
  const ids = (line.statements ?? []).map((one) => statement_chip(one.id, one.basis, chosen));
  return ids.length === 0 ? null : [" ", ids];
}

function finding_item(finding, number, chosen, explain) {
  const lines = number <= in_full ? finding.clauses : [];
  return h("li", { class: `finding ${finding.severity ?? "notice"}`, "data-id": finding.id },
    h("div", { class: "finding-head" },
      h("button", { class: "headline", type: "button",
                    onclick: () => chosen({ kind: "finding", id: finding.id }) },
        h("span", { class: "number", text: String(number) }),
        h("span", { class: "severity", text: finding.severity ?? "note" }), " ",
        h("span", { class: "words" }, told(finding.headline))),
      h("button", { class: "quiet", type: "button", title: "all that proves it",
                    "aria-label": `why: ${finding.headline}`,
                    onclick: () => explain([finding.id]) }, "why?")),
    lines.map((clause) => h("p", { class: "clause" }, told(clause.text), tags(clause, chosen))));
}

/// Shows the answer of `conflicts`; `chosen(target)` and `explain(words)` are called on a click.
export function show_findings(conflicts, chosen, explain) {
  const list = byId("findings");
  const all = [...conflicts.picture, ...conflicts.findings];
  const { at_work, undecided, held, asleep } = conflicts.counts;
  const rest = [[undecided, "undecided"], [held, "held back by what is in place"],
                [asleep, "asleep"]].filter(([count]) => count > 0);
  fill(byId("findings-summary"),
    `${plural(all.length, "finding")}, ${plural(at_work, "tension")} at work`,
    rest.map(([count, word]) => `, ${count} ${word}`));
  fill(list, all.map((one, i) => finding_item(one, i + 1, chosen, explain)));
  if (all.length === 0)
    list.append(h("li", { class: "none", text: conflicts.nothing_found || "Nothing was found." }));
  const asleep_list = byId("asleep");
  byId("asleep-box").hidden = conflicts.asleep.length === 0;
  fill(asleep_list, conflicts.asleep.map((one) => h("li", {},
    told(one.text), " ", h("span", { class: "muted" }, told(one.wakes)), " ",
    statement_chip(one.statement.id, one.statement.basis, chosen))));
  fill(byId("firmness"), (conflicts.firmness?.sentences ?? []).map((text) => h("p", {}, told(text))));
}

/// Marks the findings of a selection, and brings the first into view if asked.
export function light_findings(marked, scroll) {
  let first = null;
  for (const item of byId("findings").querySelectorAll("li.finding")) {
    const lit = marked !== null && marked.findings.has(item.dataset.id);
    item.classList.toggle("lit", lit);
    if (lit) first ??= item;
  }
  if (scroll) first?.scrollIntoView({ block: "nearest" });
}

const order = ["wakes", "appears", "worsens", "turns", "now covers more",
  "becomes an open question", "is no open question any more", "eases", "is held", "falls asleep",
  "now covers less", "goes"];
const worse = new Set(["wakes", "appears", "worsens", "turns", "now covers more"]);

/// Tells a comparison of `conflicts`; `heading` says what was done.
export function show_change(heading, comparison, chosen) {
  const box = byId("change-told");
  box.hidden = false;
  const groups = order.map((word) => [word, comparison.changes.filter((one) => one.change === word)])
                      .filter(([, rows]) => rows.length > 0);
  const { tensions_before: before, tensions_after: after } = comparison;
  fill(byId("change-words"),
    h("p", { class: "change-head" }, heading, " ",
      before === after ? `Tensions at work: ${after}, as before.`
                       : `Tensions at work: ${before} before, ${after} now.`),
    groups.map(([word, rows]) => h("div", { class: "change-group" },
      h("span", { class: `change-word ${worse.has(word) ? "worse" : "better"}`, text: word }),
      h("ul", {}, rows.map((row) => h("li", {}, told(row.text), " ",
        statement_chip(row.statement, "", chosen)))))),
    comparison.findings.length > 0 && h("ul", { class: "change-findings" },
      comparison.findings.map((one) => h("li", {},
        h("span", { class: "change-word", text: one.change }), " ", told(one.headline)))),
    groups.length === 0 && comparison.findings.length === 0 &&
      h("p", { text: "Nothing else follows from it." }));
}

export function hide_change() {
  byId("change-told").hidden = true;
}
