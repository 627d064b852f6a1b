// What a person asks of a place in the text: the engine answers; where it has no answer, what
// the page knows of the mandate.

import { ask } from "./engine.js";
import { h } from "./dom.js";
import { files_for_engine } from "./session.js";

export class Assist {
  constructor(session) {
    this.session = session;
  }

  /// An answer of the engine about a place, or null if it has none.
  async of(what, name, place, more = {}) {
    const files = files_for_engine(this.session.files).texts;
    const answer = await ask({ ask: "assist", what, file: name, files, main: this.session.main,
                               ...place, ...more }, `assist-${what}`);
    return answer.dropped || answer.status !== 0 ? null : JSON.parse(answer.text);
  }

  async complete(name, place) {
    const answer = await this.of("complete", name, place);
    return answer?.items?.length > 0 ? answer.items : this.ids();
  }

  // Every id of the mandate with its title.
  ids() {
    const { model } = this.session;
    if (model === null) return [];
    return ["tasks", "pillars", "objectives", "conditions", "safeguards"].flatMap((table) =>
      (model[table] ?? []).map((row) => ({ label: row.id, detail: row.title ?? "", kind: "id" })));
  }

  /// A tooltip for the editor, or null.
  async hover(name, place, at) {
    const answer = await this.of("hover", name, place);
    if (!answer?.markdown) return null;
    return { pos: at, create: () => ({ dom: h("div", { class: "cm-hover" },
      plain(answer.markdown)) }) };
  }

  async definition(name, place) {
    const answer = await this.of("definition", name, place);
    return answer?.places?.[0] ?? null;
  }

  /// {edits} or {error}.
  async rename(name, place, new_name) {
    const answer = await this.of("rename", name, place, { new_name });
    return answer ?? { error: "nothing at this place can be renamed; put the cursor on an id" };
  }

  /// The mends of a slip, each {title, edits}.
  async fixes(name, place) {
    return (await this.of("fixes", name, place))?.fixes ?? [];
  }
}

// The words of a hover without the marks of Markdown: nothing in it is made to markup.
function plain(markdown) {
  return markdown.replace(/\*\*|`/g, "").replace(/\\([^\w\s])/g, "$1")
                 .replace(/^#+ /gm, "").trim();
}
