// The files on the desk: opening, saving, renaming, and which of them is shown.

import { byId, fill, h, later } from "./dom.js";
import { ask_word, question } from "./dialog.js";
import * as disk from "./files.js";
import { files_for_engine } from "./session.js";

const window_id = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);

// The one edit that makes `after` of `before`, so that the cursor and the folds stay.
function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0, end = 0;
  while (start < shorter && before[start] === after[start]) ++start;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) ++end;
  const place = (at) => {
    const lines = before.slice(0, at).split("\n");
    return { line: lines.length, column: lines.at(-1).length + 1 };
  };
  return { range: { from: place(start), to: place(before.length - end) },
           text: after.slice(start, after.length - end) };
}

export class Desk {
  constructor(app) {
    this.app = app;
    this.current = null;
    this.others = new Map();  // mandates to compare with, by name
    this.keep = later(() => this.keep_now(), 300);
    window.addEventListener("pagehide", () => this.keep_now());
    window.addEventListener("storage", (event) => this.elsewhere(event));
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) document.body.classList.remove("dropping");
    });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      document.body.classList.remove("dropping");
      this.attempt(() => disk.dropped_files(event.dataTransfer).then((files) => this.put(files)));
    });
  }

  get file() {
    return this.app.session.files.get(this.current);
  }

  /// What fails is told in one sentence.
  async attempt(action) {
    try {
      await action();
    } catch (error) {
      this.app.toast(error.name === "NotAllowedError"
        ? "the browser was not allowed to touch that file; open it again" : error.message);
    }
  }

  // ---- opening ----

  open() { return this.attempt(async () => this.put(await disk.pick_files())); }
  open_folder() { return this.attempt(async () => this.put(await disk.pick_folder())); }
  add() { return this.attempt(async () => this.join(await disk.pick_files())); }

  /// Puts files on the desk in the place of those there; [] changes nothing. What is unsaved
  /// stays kept by the browser.
  async put(files, main = null) {
    if (files.length === 0) return;
    const mandates = disk.mandates_among(files);
    if (main === null && mandates.length === 0 && this.app.session.main !== null)
      return this.join(files);
    if (main === null && mandates.length > 1)
      main = await question("Which mandate?", "There are several mandates among these files.",
        mandates.slice(0, 12).map((file) => [file.name, file.name]));
    if (main === null && mandates.length > 1) return;
    this.keep_now();
    const { session } = this.app;
    for (const name of session.files.keys()) this.app.editor.forget(name);
    session.main = main ?? mandates[0]?.name ?? files[0].name;
    const first = files.filter((file) => file.name === session.main);
    const others = files.filter((file) => file.name !== session.main);
    session.files = new Map([...first, ...others].map((file) => [file.name, file]));
    session.scenarios = [];
    session.switches = {};
    session.focus = null;
    session.other = null;
    session.forget();
    this.app.blank(session.main);
    this.show(session.main);
    await this.offer_unsaved();
    await session.read();
  }

  /// Adds files that the mandate includes or extends.
  join(files) {
    for (const file of files) this.app.session.files.set(file.name, file);
    this.show(this.current);
    return this.app.session.read();
  }

  example() {
    return this.put([disk.new_file("mandate.yaml", this.missions.example, { saved: null })]);
  }

  mission(name) {
    const files = Object.entries(this.missions.files).filter(([path]) =>
      this.missions.needs[name].includes(path));
    return this.put(files.map(([path, text]) => disk.new_file(path, text)), name);
  }

  /// The shipped missions: {example, files, needs: {name: [paths]}, titles: {name: title}}.
  offer_missions(missions) {
    this.missions = missions;
    fill(byId("missions"), Object.entries(missions.titles).map(([name, title]) =>
      h("button", { type: "button", onclick: () => this.mission(name) }, title)));
  }

  // ---- showing ----

  show(name) {
    const file = this.app.session.files.get(name);
    if (file === undefined) return;
    this.current = name;
    this.app.editor.show(name, file.text);
    this.show_tabs();
    this.app.editor.mark(this.app.session.diagnostics.filter((one) => one.file === name));
    this.app.light(false);
  }

  show_tabs() {
    const { session } = this.app;
    byId("tabs").hidden = session.files.size < 2;
    fill(byId("tabs"), [...session.files.values()].map((file) => h("button", {
      type: "button", "aria-pressed": String(file.name === this.current),
      onclick: () => this.show(file.name) }, disk.is_unsaved(file) ? `${file.name} •` : file.name)));
    byId("file-name").textContent = this.current;
    const unsaved = disk.is_unsaved(this.file);
    byId("file-state").textContent = unsaved ? "· not saved" : "";
    byId("file-state").classList.toggle("unsaved", unsaved);
  }

  typed(text) {
    if (this.file === undefined || this.file.text === text) return;
    this.file.text = text;
    this.show_tabs();
    this.keep();
    this.app.session.read();
  }

  /// A text that another program saved; undo brings the one before back.
  take(file, text) {
    file.saved = text;
    if (file.name === this.current && !/\r/.test(file.text + text))
      return this.app.editor.apply([difference(file.text, text)]);
    file.text = text;
    this.show(this.current);
    return this.app.session.read();
  }

  // ---- saving ----

  save(as_new = false) {
    return this.attempt(async () => {
      const { file } = this;
      if (file === undefined) return;
      if (!await disk.save_file(file, as_new)) return;
      disk.forget_unsaved(file.name);
      this.app.editor.show(file.name, file.text);
      this.show_tabs();
      this.app.session.read();
      this.app.toast(file.handle ? `'${file.name}' is saved` : `'${file.name}' is in your downloads`);
    });
  }

  keep_now() {
    for (const file of this.app.session.files.values())
      if (file.text !== "" && (file.saved !== null || file.text !== this.missions?.example) &&
          !disk.keep_unsaved(file, window_id) && !this.warned) {
        this.warned = true;
        this.app.toast("this browser keeps nothing for a closed window; save often");
      }
  }

  // Texts of these names that a closed window left behind.
  async offer_unsaved() {
    for (const kept of disk.kept_unsaved()) {
      const file = this.app.session.files.get(kept.name);
      if (file === undefined || kept.window === window_id || kept.text === file.text) continue;
      if (kept.saved !== null && kept.saved !== file.saved && file.saved !== null) continue;
      const when = new Date(kept.at).toLocaleString();
      const answer = await question("An unsaved text was found",
        `'${kept.name}' was changed here on ${when} and not saved.`,
        [["take", "go on with it"], ["leave", "leave it"], ["drop", "throw it away"]]);
      if (answer === "drop") disk.forget_unsaved(kept.name);
      if (answer !== "take") continue;
      file.text = kept.text;
      if (this.current === kept.name) this.show(kept.name);
    }
  }

  elsewhere(event) {
    const name = disk.kept_elsewhere(event, window_id);
    if (name === null || !this.app.session.files.has(name) || this.told_elsewhere) return;
    this.told_elsewhere = true;
    this.app.toast(`'${name}' is being changed in another window as well; save in one of them only`);
  }

  // ---- edits ----

  /// Edits of an answer, each {file, range, text}, in every file that they touch.
  apply(edits) {
    const before = this.current;
    const { session, editor } = this.app;
    const home = (name) => session.other_names.get(name) ?? name ?? before;
    for (const name of new Set(edits.map((edit) => home(edit.file)))) {
      if (!session.files.has(name)) continue;
      if (name !== this.current) this.show(name);
      editor.apply(edits.filter((edit) => home(edit.file) === name));
    }
    if (this.current !== before) this.show(before);
  }

  /// Puts the word that was meant in the place of a slip; quotes around it stay.
  put_word({ file, line, column, end_column }, word) {
    if (file !== this.current) this.show(file);
    const chars = [...this.file.text.split("\n")[line - 1]];
    const units = (count) => chars.slice(0, count).join("").length;
    const quote = /["']/.test(chars[column - 1]) && end_column - column > 1 ? 1 : 0;
    this.app.editor.apply([{ text: word, range: {
      from: { line, column: units(column - 1 + quote) + 1 },
      to: { line, column: units(end_column - 1 - quote) + 1 } } }]);
  }

  async rename(place) {
    const line = this.file.text.split("\n")[place.line - 1] ?? "";
    const left = /[\w.-]*$/.exec(line.slice(0, place.column - 1))[0];
    const word = left + /^[\w.-]*/.exec(line.slice(place.column - 1))[0];
    if (word === "") return this.app.toast("put the cursor on an id to rename it");
    const name = await ask_word("Rename everywhere", `Another id for '${word}':`, word, "rename");
    if (name === null || name === word) return;
    const { edits, error } = await this.app.assist.rename(this.current, place, name);
    if (error) this.app.toast(error);
    else this.apply(edits ?? []);
  }

  // ---- what a change is seen against ----

  show_others() {
    const { session } = this.app;
    const list = byId("other"), before = list.value;
    const scenarios = session.model?.scenarios ?? [];
    fill(list, h("option", { value: "" }, "choose …"),
      (session.scenarios.length > 0 || Object.keys(session.switches).length > 0) &&
        h("option", { value: "written" }, "the mandate as written"),
      scenarios.map((row) => h("option", { value: `scenario:${row.id}` }, row.title || row.id)),
      Object.entries(this.missions.titles).filter(([name]) => name !== session.main)
        .map(([name, title]) => h("option", { value: `mission:${name}` }, title)),
      [...this.others.keys()].map((name) => h("option", { value: `file:${name}` }, name)),
      h("option", { value: "open" }, "a file …"));
    list.value = [...list.options].some((option) => option.value === before) ? before : "";
  }

  async other(value) {
    const { session } = this.app;
    const [sort, name] = value.split(/:(.*)/s);
    const own = { file: session.main, files: files_for_engine(session.files).texts };
    if (sort === "open") {
      await this.attempt(async () => this.take_other(await disk.pick_files()));
      return;
    }
    session.other = {
      "": () => null,
      written: () => Object.keys(session.switches).length > 0 ? own : { scenarios: [] },
      scenario: () => ({ scenarios: [name] }),
      mission: () => ({ file: name, files: Object.fromEntries(this.missions.needs[name]
        .map((path) => [path, this.missions.files[path]])) }),
      file: () => this.others.get(name),
    }[sort]();
    return session.draw();
  }

  take_other(files) {
    if (files.length === 0) return this.show_others();
    const main = disk.mandates_among(files)[0] ?? files[0];
    this.others.set(main.name, { file: main.name,
      files: files_for_engine(new Map(files.map((file) => [file.name, file]))).texts });
    this.show_others();
    byId("other").value = `file:${main.name}`;
    return this.other(`file:${main.name}`);
  }
}
