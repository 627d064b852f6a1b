// Files of the mandate: reading from disk, saving, and keeping what is not saved.

import { question } from "./dialog.js";

const largest = 8 * 1024 * 1024;  // bytes of one file; no mandate comes near it
const prefix = "taut-unsaved:";

/// One open file. `saved` is the text as it last was on disk; null if it never was there.
export function new_file(name, text, { saved = text, handle = null } = {}) {
  return { name, text, saved, handle };
}

export const is_unsaved = (file) => file.saved !== null ? file.text !== file.saved : true;

// Which of several files is the mandate: the one that has tasks of its own or a mandate and is
// included and extended by no other.
export function mandates_among(files) {
  const used = new Set();
  for (const file of files)
    for (const [, list] of file.text.matchAll(/^(?:include|extends):\s*([^#\n]*(?:\n[ ]*-[^\n]*)*)/gm))
      for (const [name] of list.matchAll(/[^\s[\],'"]+\.ya?ml/g)) used.add(name.split("/").pop());
  const heads = files.filter((file) => /^(mandate|extends):/m.test(file.text));
  const tops = heads.filter((file) => !used.has(file.name.split("/").pop()));
  return tops.length > 0 ? tops : heads;
}

async function text_of(blob, name) {
  if (blob.size > largest)
    throw new Error(`'${name}' is larger than 8 MB; a mandate is a text of some hundred lines`);
  const bytes = await blob.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`'${name}' is not UTF-8 text; save it as UTF-8 and open it again`);
  }
}

const is_model = (name) => /\.ya?ml$/i.test(name);

/// Files that the user picks; [] when the picker was closed.
export async function pick_files() {
  if (window.showOpenFilePicker) {
    try {
      const handles = await window.showOpenFilePicker({ multiple: true, types: [
        { description: "Mandates (YAML)", accept: { "application/yaml": [".yaml", ".yml"] } }] });
      return Promise.all(handles.map(async (handle) => read_one(await handle.getFile(), handle)));
    } catch (error) {
      if (error.name === "AbortError") return [];
      if (error.name !== "SecurityError") throw error;
    }
  }
  return read_all(await pick_by_input({ multiple: true, accept: ".yaml,.yml" }));
}

/// The YAML files of a folder that the user picks, named by their path in it.
export async function pick_folder() {
  return read_all(await pick_by_input({ webkitdirectory: true }));
}

function pick_by_input(properties) {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement("input"), { type: "file" }, properties);
    input.addEventListener("change", () => resolve([...input.files]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

async function read_one(blob, handle = null) {
  const path = blob.webkitRelativePath;
  const name = path ? path.split("/").slice(1).join("/") : blob.name;
  return new_file(name, await text_of(blob, name), { handle });
}

export async function read_all(blobs) {
  const wanted = blobs.filter((blob) => is_model(blob.name));
  if (blobs.length > 0 && wanted.length === 0)
    throw new Error(blobs.length === 1
      ? `'${blobs[0].name}' is not a mandate; open a file that ends in .yaml or .yml`
      : "there is no mandate among these files; a mandate is a file that ends in .yaml or .yml");
  return Promise.all(wanted.map((blob) => read_one(blob)));
}

/// What was dropped on the page: files, and those of folders.
export async function dropped_files(transfer) {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const entries = items.map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return read_all([...transfer.files]);
  // A page from disk is given the names in an entry, and in Chromium only a handle reads them.
  const handles = items.map((item) => item.getAsFileSystemHandle?.());
  const found = [];
  try {
    if (handles.every(Boolean))
      for (const handle of handles) await walk_handle(await handle, "", found);
    else
      for (const entry of entries) await walk(entry, entry.isDirectory ? 2 : 1, found);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new Error("this browser does not let a page read a folder that is dropped; use File > Open a folder");
  }
  if (found.length === 0) throw new Error("there is no file that ends in .yaml or .yml in this folder");
  return found;
}

async function walk_handle(handle, name, found) {
  if (handle.kind === "file") {
    if (is_model(handle.name))
      found.push(new_file(name || handle.name, await text_of(await handle.getFile(), handle.name)));
    return;
  }
  for await (const child of handle.values())
    await walk_handle(child, name ? `${name}/${child.name}` : child.name, found);
}

// Names are paths below the folder that was dropped.
async function walk(entry, top, found) {
  if (entry.isFile && is_model(entry.name)) {
    const blob = await new Promise((resolve, reject) => entry.file(resolve, reject));
    const name = entry.fullPath.split("/").slice(top).join("/");
    found.push(new_file(name, await text_of(blob, name)));
  }
  if (!entry.isDirectory) return;
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const child of some) await walk(child, top, found);
  }
}

/// Writes a file to where it came from if the browser can, else as a download. True if it is
/// saved; the file's own `text` may be another one afterwards if the user takes that on disk.
export async function save_file(file, as_new = false) {
  if ((file.handle === null || as_new) && window.showSaveFilePicker) {
    try {
      file.handle = await window.showSaveFilePicker({ suggestedName: file.name.split("/").pop(),
        types: [{ description: "Mandate (YAML)", accept: { "application/yaml": [".yaml", ".yml"] } }] });
      return write(file);
    } catch (error) {
      if (error.name === "AbortError") return false;
      if (error.name !== "SecurityError") throw error;
      file.handle = null;
    }
  }
  if (file.handle === null) {
    download(file.name.split("/").pop(), file.text, "application/yaml");
    file.saved = file.text;
    return true;
  }
  const there = await text_of(await file.handle.getFile(), file.name);
  if (file.saved !== null && there !== file.saved && there !== file.text) {
    const answer = await both_changed(file, there);
    if (answer === null) return false;
    if (answer === "theirs") {
      file.text = there;
      file.saved = there;
      return true;
    }
    if (answer === "both") return save_file({ ...file, handle: null }, true);
  }
  return write(file);
}

async function write(file) {
  const text = file.text;
  const stream = await file.handle.createWritable();
  await stream.write(text);
  await stream.close();
  file.saved = text;
  return true;
}

function both_changed(file, there) {
  const lines = (text) => text.split("\n").length;
  return question("The file was changed elsewhere",
    `'${file.name}' on disk is no longer what was opened here (${lines(there)} lines there, ` +
    `${lines(file.text)} here). Nothing is lost yet: which text is to stay?`,
    [["both", "keep both: save mine under another name"], ["mine", "write mine over it"],
     ["theirs", "take the one on disk"], [null, "cancel"]]);
}

export function download(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/// Keeps unsaved texts in the browser, so that a closed window loses none. What cannot be kept
/// (storage is off or full) is not: false.
export function keep_unsaved(file, window_id) {
  try {
    if (is_unsaved(file))
      localStorage.setItem(prefix + file.name,
        JSON.stringify({ text: file.text, saved: file.saved, at: Date.now(), window: window_id }));
    else localStorage.removeItem(prefix + file.name);
    return true;
  } catch {
    return false;
  }
}

export function kept_unsaved() {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; ++i) {
      const key = localStorage.key(i);
      if (!key.startsWith(prefix)) continue;
      const { text, saved, at, window } = JSON.parse(localStorage.getItem(key));
      found.push({ name: key.slice(prefix.length), text, saved, at, window });
    }
  } catch {
    return [];
  }
  return found.sort((a, b) => b.at - a.at);
}

export function forget_unsaved(name) {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Without storage there is nothing to forget.
  }
}

/// The name of the file that another window has just kept, from a storage event; or null.
export function kept_elsewhere(event, window_id) {
  if (!event.key?.startsWith(prefix) || event.newValue === null) return null;
  const { window } = JSON.parse(event.newValue);
  return window === window_id ? null : event.key.slice(prefix.length);
}
