// Makes the page: node bundle.mjs MODULES ENGINE.wasm EXAMPLE.yaml MODELS OUTPUT.html
// MODULES is the folder that holds node_modules, MODELS that of the shipped missions.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { brief_end } from "./js/brief_end.js";
import { in_letters } from "./letters.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [modules, engine, example, models, output] = process.argv.slice(2).map((path) => resolve(path));
const { buildSync } = createRequire(join(modules, "package.json"))("esbuild");

const missions = {
  "minusma-2018.yaml": "MINUSMA (Mali), 2018",
  "minusca-2017.yaml": "MINUSCA (Central African Republic), 2017",
  "unmiss-2021.yaml": "UNMISS (South Sudan), 2021",
};

const largest = 1.6 * 1000 * 1000;  // bytes of the page

function bundled(entry) {
  return buildSync({
    entryPoints: [join(here, "js", entry)], bundle: true, minify: true, write: false,
    format: "iife", target: "es2022", legalComments: "none", charset: "utf8",
    nodePaths: [join(modules, "node_modules")], logLevel: "warning", loader: { ".css": "text" },
  }).outputFiles[0].text.trim();
}

function style() {
  const all = ["page.css", "findings.css", "sizes.css"]
    .map((name) => readFileSync(join(here, "css", name), "utf8")).join("\n");
  return buildSync({ stdin: { contents: all, loader: "css" }, minify: true, write: false,
                     target: "es2022" }).outputFiles[0].text.trim();
}

// A mission with what it includes and extends, by path below the folder of models.
function needs(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(models, name), "utf8");
  for (const [, list] of text.matchAll(/^(?:include|extends):\s*(.+)$/gm))
    for (const [path] of list.matchAll(/[^\s[\],'"]+\.yaml/g))
      needs(normalize(join(dirname(name), path)), found);
  return found;
}

function shipped() {
  const wanted = Object.fromEntries(Object.keys(missions).map((name) => [name, [...needs(name)]]));
  const files = Object.fromEntries([...new Set(Object.values(wanted).flat())]
    .map((path) => [path, readFileSync(join(models, path), "utf8")]));
  return { example: readFileSync(example, "utf8"), files, needs: wanted, titles: missions };
}

// Zopfli makes a twentieth less of it than zlib, where it is installed.
function gzipped(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "taut-page-"));
  try {
    const file = join(folder, "part");
    writeFileSync(file, bytes);
    return execFileSync("zopfli", ["-c", file], { maxBuffer: 1 << 26 });
  } catch {
    return gzipSync(bytes, { level: 9, memLevel: 9 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// As js/unpack.js reads it.
const packed = (bytes) => in_letters(gzipped(bytes));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const parts = {
  SCRIPT: packed(bundled("main.js")),
  BRIEF: packed(bundled("brief.js")),
  BOOT: bundled("boot.js"),
  WORKER: bundled("engine_worker.js").replaceAll("</script", "<\\/script"),
  STYLE: style(),
  ENGINE: packed(readFileSync(engine)),
  MISSIONS: packed(JSON.stringify(shipped())),
};
// The first script is known by its hash; what it unpacks runs from a blob, which only a script
// can make. Nothing is fetched: 'self' is the program that serves the page, and no one when it is opened
// from disk. Style attributes are written by the browser itself when a text is typed over.
parts.POLICY = [
  "default-src 'none'", `script-src ${hash(parts.BOOT)} 'wasm-unsafe-eval' blob:`,
  "worker-src blob:", `style-src ${hash(parts.STYLE)}`, "style-src-attr 'unsafe-inline'", "img-src data: blob:",
  "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
].join("; ");

// A brief has its style in its head, as without script, and asks nobody for anything.
parts.BRIEFPOLICY = [
  "default-src 'none'", `script-src ${hash(parts.BOOT)} 'wasm-unsafe-eval' blob:`, "worker-src blob:",
  "style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'",
].join("; ");

const page = readFileSync(join(here, "index.html"), "utf8")
  .replace(/@([A-Z]+)@/g, (_, name) => parts[name]);
const size = Buffer.byteLength(page);
mkdirSync(dirname(output), { recursive: true });
function write(path, text) {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
write(output, page);
// What `taut report` puts into a brief: a line with the policy, then the end of the page.
const end = brief_end({ engine: parts.ENGINE, worker: parts.WORKER, script: parts.BRIEF, boot: parts.BOOT });
write(join(dirname(output), "brief-engine.html"), `${parts.BRIEFPOLICY}\n${end}`);
const share = Object.entries(parts).map(([name, text]) =>
  `${name.toLowerCase()} ${Math.round(Buffer.byteLength(text) / 1000)}`).join(", ");
console.log(`${relative(process.cwd(), output)}: ${Math.round(size / 1000)} kB (${share})`);
if (size > largest)
  console.error(`the page is larger than the ${largest / 1e6} MB that it should have at most`);
