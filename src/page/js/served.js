// The files of `taut edit`: read from the server that serves the page, saved to it, and
// followed while other programs save them.

import { new_file, is_unsaved } from "./files.js";

export const is_served = location.protocol === "http:";

const deleted = "0-0-0-0";  // the stamp of a file that is not there

async function ask(address, request = {}) {
  let answer;
  try {
    answer = await fetch(address, { cache: "no-store", ...request });
  } catch {
    throw new Error("'taut edit' has ended; start it again and save then: this window keeps your text");
  }
  return { status: answer.status, ...await answer.json() };
}

// What a picker of files would hand over, so that saving is the same here and there.
class ServedFile {
  constructor(name, stamp) {
    this.name = name;
    this.stamp = stamp;
  }

  async getFile() {
    const { files, stamps } = await ask("/files");
    this.stamp = stamps[this.name] ?? deleted;
    return new Blob([files[this.name] ?? ""]);
  }

  async createWritable() {
    let text = "";
    return {
      write: async (part) => { text += part; },
      close: async () => {
        const answer = await ask(`/files/${encodeURIComponent(this.name)}`,
          { method: "PUT", headers: { "If-Match": this.stamp }, body: text });
        if (answer.status === 409)
          throw new Error(`'${this.name}' was saved elsewhere at this moment; save again`);
        if (answer.status !== 200) throw new Error(answer.error);
        this.stamp = answer.stamp;
      },
    };
  }
}

/// Puts the files of the server on the desk, and follows them from then on.
export async function open_served(desk) {
  const { files, main, stamps } = await ask("/files");
  await desk.put(Object.entries(files).map(([name, text]) =>
    new_file(name, text, { handle: new ServedFile(name, stamps[name]) })), main);
  new EventSource("/events").addEventListener("message", (event) => {
    const { name, stamp, text } = JSON.parse(event.data);
    follow(desk, name, stamp, text);
  });
}

// A text that nobody has changed here follows the disk; any other stays, and saving it shows
// both.
function follow(desk, name, stamp, text) {
  const file = desk.app.session.files.get(name);
  if (file === undefined) {
    if (stamp !== deleted) desk.join([new_file(name, text, { handle: new ServedFile(name, stamp) })]);
    return;
  }
  if (stamp === deleted) {
    file.saved = null;
    desk.show_tabs();
    desk.app.toast(`'${name}' was deleted on disk; saving writes it again`);
  } else if (file.text === text) {
    file.saved = text;
    desk.show_tabs();
  } else if (!is_unsaved(file)) {
    desk.take(file, text);
  } else if (file.saved !== text) {
    desk.app.toast(`'${name}' was changed on disk as well; nothing is lost: saving asks which text stays`);
  }
}
