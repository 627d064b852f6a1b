// Questions to the user, one at a time.

import { h } from "./dom.js";

/// Asks; `answers` are [value, label] pairs, the first is the usual one. Gives the value, or
/// null when the question is closed without an answer. `more` may hold further elements.
export function question(title, text, answers, more = []) {
  return new Promise((resolve) => {
    const done = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const dialog = h("dialog", { "aria-labelledby": "question-title",
                                 oncancel: (event) => { event.preventDefault(); done(null); } },
      h("h2", { id: "question-title", text: title }),
      text.split("\n").map((line) => h("p", { text: line })), more,
      h("div", { class: "answers" }, answers.map(([value, label], i) =>
        h("button", { type: "button", class: i === 0 ? "main" : "",
                      onclick: () => done(value) }, label))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/// Asks for a word; null when there is none.
export async function ask_word(title, text, word, does) {
  const input = h("input", { type: "text", value: word, "aria-label": title, spellcheck: "false",
    onkeydown: (event) => {
      if (event.key === "Enter") input.closest("dialog").querySelector("button.main").click();
    } });
  const answer = await question(title, text, [["yes", does], [null, "cancel"]], [input]);
  const given = input.value.trim();
  return answer === "yes" && given !== "" ? given : null;
}
