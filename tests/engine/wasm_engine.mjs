// The engine as WebAssembly under Node, and requests about the files of this project.

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { WASI } from "node:wasi";

/// Starts an engine; `answer` takes and gives text, and throws after a trap.
export async function started(file) {
  const wasi = new WASI({ version: "preview1" });
  const module = await WebAssembly.compile(readFileSync(file));
  // Debian 12 has Node 18, which has no getImportObject yet.
  const instance =
    await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
  wasi.initialize(instance);
  const { memory, taut_alloc, taut_free, taut_answer, taut_answer_size } = instance.exports;
  return {
    answer(text) {
      const bytes = new TextEncoder().encode(text);
      const at = taut_alloc(bytes.length);
      if (at === 0) throw new Error("no room for the request");
      new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
      const answer = taut_answer(at, bytes.length);
      const told = new TextDecoder().decode(
        new Uint8Array(memory.buffer, answer, taut_answer_size()));
      taut_free(at);
      return told;
    },
    megabytes: () => memory.buffer.byteLength / (1 << 20),
  };
}

// A model with what it includes and extends, by path from the root of the project.
function with_its_files(root, path, found = {}) {
  if (found[path] !== undefined) return found;
  found[path] = readFileSync(join(root, path), "utf8");
  for (const [, list] of found[path].matchAll(/^(?:include|extends):\s*(.+)$/gm))
    for (const [name] of list.matchAll(/[^\s[\],'"]+\.yaml/g))
      with_its_files(root, normalize(join(dirname(path), name)), found);
  return found;
}

const is_model = (root, path) => /^taut:/m.test(readFileSync(join(root, path), "utf8"));

/// Every shipped model, and every example that is one.
export function models(root) {
  const folders = ["models", "examples/tutorial", "examples/features", "examples/kinds",
                   "examples/features/several-files"];
  return folders.flatMap((folder) => readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yaml")).sort()
    .map((name) => join(folder, name)).filter((path) => is_model(root, path)));
}

export function opening(root, path) {
  return { ask: "open", file: path, files: with_its_files(root, path) };
}

const pages = ["text", "markdown", "html", "csv", "json"];
const drawn = [...pages, "svg"];

/// What is asked of every model; `opened` is the answer to its opening. `--time` keeps what
/// depends on the clock from depending on the machine, and so do few draws.
export function questions(opened) {
  const { tasks, statements, views, scenarios } = opened.model;
  const all = [];
  const ask = (name, forms, more = {}) => {
    for (const form of forms) all.push({ ask: name, form, ...more });
  };
  ask("check", ["text", "json"]);
  ask("conflicts", pages);
  ask("conflicts", ["json"], { options: { "--switches": true } });
  ask("strategy", pages);
  ask("matrix", [...drawn, "dot"]);
  ask("camps", ["text", "json", "svg"], { options: { "--draws": 20 } });
  ask("prioritize", drawn, { options: { "--draws": 20 } });
  ask("advise", pages, { options: { "--changes": 2 } });
  ask("sequence", [...drawn, "yaml"]);
  ask("scenarios", pages);
  ask("loops", pages);
  ask("timeline", drawn);
  ask("map", ["svg", "dot"]);
  ask("map", ["svg"], { options: { "--size": "slide" } });
  for (const view of views.slice(0, 2))
    ask("map", ["svg"], { options: { "--view": view.id } });
  if (tasks.length > 0) {
    ask("map", ["svg"], { options: { "--focus": tasks[0].id } });
    ask("explain", drawn, { words: [tasks[0].id] });
  }
  if (tasks.length > 1)
    ask("explain", ["text"], { words: [tasks[0].id, tasks[1].id] });
  for (const statement of statements.slice(0, 2))
    ask("explain", ["json"], { words: [statement.id] });
  if (scenarios.length > 0)
    ask("diff", drawn, { other: { scenarios: [scenarios[0].id] } });
  return all;
}
