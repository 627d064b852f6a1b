// A finding of a brief derived again from the model that is inside, and compared with what is
// printed.

import { findings_in, words_of } from "./brief_paper.js";
import { h, plural, told } from "./dom.js";

export function check_button(brief, head) {
  return h("button", { type: "button", class: "check", "aria-label": `check this: ${words_of(head)}`,
                       onclick: () => check(brief, head) }, "check this");
}

function note(head, findings, ...content) {
  const { last } = findings.get(head.id);
  if (last.nextElementSibling?.classList.contains("checked")) last.nextElementSibling.remove();
  last.after(h("div", { class: "checked", tabindex: "-1" }, content));
  return last.nextElementSibling;
}

function steps(explained) {
  return explained.sections.filter((section) => section.id !== "sources").map((section) => [
    h("p", {}, h("b", {}, told(section.title)), section.lead && [" ", told(section.lead)]),
    section.entries.map((entry) => [
      (entry.title || entry.text) && h("p", {}, told([entry.title, entry.text].filter(Boolean).join(": "))),
      entry.lines?.length > 0 && h("ul", {}, entry.lines.map((line) => h("li", {},
        line.label && [told(line.label), ": "], told(line.text), " ",
        line.statements?.length > 0 && `[${line.statements.join(", ")}]`)))])]);
}

// The verdict on one finding, in words; `same` where nothing differs.
function verdict(id, printed, derived) {
  const mine = printed.findings.get(id), theirs = derived.get(id);
  if (theirs === undefined)
    return { same: false, words: "The model inside this file has no such finding. What is printed here does not follow from it." };
  if (mine.words === theirs.words)
    return { same: true, words: "Derived again just now from the model inside this file: the same, word for word." };
  return { same: false, words: "The model inside this file says something else:", other: theirs.words };
}

function show(head, { same, words, other }, ...more) {
  const box = note(head, findings_in(head.closest("main")),
    h("p", {}, h("b", { text: same ? "✓ " : "✗ " }), words), other && h("blockquote", {}, told(other)), more);
  box.classList.add(same ? "same" : "other");
  return box;
}

function check(brief, head) {
  return brief.doing("deriving it again …", async () => {
    const derived = findings_in(await brief.model.whole_paper());
    const said = verdict(head.id, brief.printed, derived);
    const explained = derived.has(head.id) ? await brief.model.explained(head.id.slice("finding:".length)) : null;
    const box = show(head, said, explained && h("details", { open: true },
      h("summary", { text: "How it follows" }), steps(explained)));
    box.focus({ preventScroll: true });
    return said.same ? "the same, word for word" : "not what is printed";
  });
}

/// Derives the whole paper again and marks each finding.
export function check_all(brief) {
  if (brief.model.changes() > 0)
    return brief.say("what is shown is a what if; go back to the brief as written first");
  return brief.doing("deriving the brief again …", async () => {
    const paper = await brief.model.whole_paper();
    const derived = findings_in(paper);
    const heads = [...findings_in(brief.main)].map(([, { head }]) => head);
    let same = 0;
    for (const head of heads) {
      const said = verdict(head.id, brief.printed, derived);
      same += said.same ? 1 : 0;
      show(head, said);
    }
    const lost = [...derived.keys()].filter((id) => !brief.printed.findings.has(id)).length;
    const rest = words_of(paper) === brief.printed.words
      ? "the whole paper is, word for word, what the model inside says"
      : "elsewhere the paper differs from what the model inside says";
    return `${same} of ${plural(heads.length, "finding")} the same` +
           `${lost > 0 ? `, ${plural(lost, "finding")} of the model not printed` : ""}; ${rest}`;
  });
}
