// The findings below the picture, and what changed after a switch was flipped.

import { byId, fill, h, plural, told } from "./dom.js";

/// A button with the id of a statement; selecting it marks the statement.
export function statement_chip(id, basis, chosen) {
  return h("button", {
    class: `chip ${basis || ""}`, type: "button", title: basis ? `known: ${basis}` : null,
    onclick: (event) => { event.stopPropagation(); chosen({ kind: "statement", id }); },
  }, id);
}

const severity_of = ({ severity, certainty }) =>
  (severity ?? "note") + (certainty === "thin" && severity ? ", thin evidence" : "");

// What the printed page says under the number of each finding.
function prose_by_number(page) {
  const found = new Map();
  for (const head of page.querySelectorAll("h3")) {
    const number = /^(\d+) /.exec(head.textContent)?.[1];
    const parts = [];
    for (let node = head.nextElementSibling; node && !/^h\d$/.test(node.localName); node = node.nextElementSibling)
      parts.push(node);
    if (number !== undefined) found.set(Number(number), parts);
  }
  return found;
}

// Ids of statements in brackets, which prove a sentence, become buttons.
function with_chips(parts, basis_of, chosen) {
  const word_or_chip = (word) => basis_of.has(word)
    ? statement_chip(word, basis_of.get(word), chosen) : word;
  for (const part of parts) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (texts.currentNode.data.includes("[")) found.push(texts.currentNode);
    for (const text of found)
      text.replaceWith(...text.data.split(/(\[[^\]]*\]?)/).flatMap((piece) =>
        piece.startsWith("[") ? piece.split(/([\w./-]+)/).map(word_or_chip) : piece));
  }
  return parts;
}

// How each statement that the findings name is known.
function bases(findings) {
  const lines = findings.flatMap((one) => [...one.lines, ...one.clauses]);
  return new Map(lines.flatMap((line) => line.statements ?? []).map((one) => [one.id, one.basis]));
}

// Without a number: told last, about the whole.
function finding_item(finding, number, prose, chosen, explain) {
  return h("li", { class: `finding ${finding.severity ?? "notice"}`, "data-id": finding.id },
    h("div", { class: "finding-head" },
      h("button", { class: "headline", type: "button",
                    onclick: () => chosen({ kind: "finding", id: finding.id }) },
        h("span", { class: "number", text: number === null ? "" : String(number) }),
        h("span", { class: "severity", text: severity_of(finding) }), " ",
        h("span", { class: "words" }, told(finding.headline))),
      h("button", { class: "quiet", type: "button", title: "all that proves it",
                    "aria-label": `why: ${finding.headline}`,
                    onclick: () => explain([finding.id]) }, "why?")),
    h("div", { class: "prose" }, prose));
}

/// Shows the answer of `conflicts`: its JSON, and its printed page. `chosen(target)` and
/// `explain(words)` are called on a click.
export function show_findings(conflicts, page, chosen, explain) {
  const list = byId("findings");
  const { findings, picture } = conflicts;
  const prose = prose_by_number(page), basis_of = bases(findings);
  const { at_work, undecided, held, asleep } = conflicts.counts;
  const rest = [[undecided, "undecided"], [held, "held back by what is in place"],
                [asleep, "asleep"]].filter(([count]) => count > 0);
  fill(byId("findings-summary"),
    `${plural(findings.length, "finding")}, ${plural(at_work, "tension")} at work`,
    rest.map(([count, word]) => `, ${count} ${word}`));
  fill(list, findings.map((one, i) => finding_item(one, i + 1,
         with_chips(prose.get(i + 1) ?? [], basis_of, chosen), chosen, explain)),
       picture.map((one) => finding_item(one, null, [], chosen, explain)));
  show_lead(page);
  if (findings.length + picture.length === 0)
    list.append(h("li", { class: "none", text: conflicts.nothing_found || "Nothing was found." }));
  const asleep_list = byId("asleep");
  byId("asleep-box").hidden = conflicts.asleep.length === 0;
  fill(asleep_list, conflicts.asleep.map((one) => h("li", {},
    told(one.text), " ", h("span", { class: "muted" }, told(one.wakes)), " ",
    statement_chip(one.statement.id, one.statement.basis, chosen))));
  fill(byId("firmness"), (conflicts.firmness?.sentences ?? []).map((text) => h("p", {}, told(text))));
}

export function clear_findings() {
  for (const id of ["findings", "findings-summary", "asleep", "firmness", "answer"]) fill(byId(id));
  byId("asleep-box").hidden = true;
  byId("lead").hidden = true;
}

// What the printed page begins with stands under its first heading.
function show_lead(page) {
  const box = byId("lead");
  const first = page.querySelector("h2");
  const parts = [];
  for (let node = first?.nextElementSibling; node?.localName === "p"; node = node.nextElementSibling)
    parts.push(node.textContent);
  box.hidden = parts.length === 0;
  fill(box, parts.map((text) => h("p", { text })));
}

/// Marks the findings of a selection; gives the first.
export function light_findings(marked) {
  let first = null;
  for (const item of byId("findings").querySelectorAll("li.finding")) {
    const lit = marked !== null && marked.findings.has(item.dataset.id);
    item.classList.toggle("lit", lit);
    if (lit) first ??= item;
  }
  return first;
}

const order = ["wakes", "appears", "worsens", "turns", "now covers more",
  "becomes an open question", "is no open question any more", "may wake", "eases", "is held",
  "falls asleep", "is ruled out", "now covers less", "goes"];
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
