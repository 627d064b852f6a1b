// The page as `taut edit` serves it, in a real browser: node page.mjs TAUT PAGE.html MODULES

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync }
  from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [taut, page_file, modules] = process.argv.slice(2).map((path) => resolve(path));
const { chromium } = createRequire(join(modules, "x.js"))("playwright-core");

const text = (title) => `taut: 1   # kept
include: [parts/sources.yaml]
mandate: {title: "${title}"}
tasks:
  a: {title: first task, sources: [s1]}
  b: {title: second task, sources: [s1]}
links:
  - {id: T1, from: a, to: b, score: -2, because: one stands in the way of the other, basis: stated, sources: [s1]}

# the last line, without an end`;

const folder = mkdtempSync(join(tmpdir(), "taut-edit-"));
mkdirSync(join(folder, "bin"));
mkdirSync(join(folder, "parts"));
copyFileSync(taut, join(folder, "bin/taut"));
copyFileSync(page_file, join(folder, "bin/taut.html"));
const main = join(folder, "m.yaml");
writeFileSync(main, text("Served"));
writeFileSync(join(folder, "parts/sources.yaml"), "sources: {s1: {title: One}}\n");

const server = spawn(join(folder, "bin/taut"), ["edit", "--no-browser", main]);
const address = await new Promise((found) => server.stdout.once("data", (data) => found(`${data}`.trim())));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
const page = await browser.newPage();
const problems = [];
page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
page.on("console", (one) => one.type() === "error" && problems.push(`console: ${one.text()}`));
await page.addInitScript(() => {
  localStorage.setItem("taut:toured", "yes");
  window.content = () => {
    const found = document.getElementById("editor").shadowRoot.querySelector(".cm-content");
    return (found.cmTile?.view ?? found.cmView?.view).state.doc.toString();
  };
});
const until = (condition, value) =>
  page.waitForFunction(condition, value, { timeout: 60000, polling: 20 });
const shown = (title) => until((wanted) => window.content() === wanted, text(title));
const saved = async (title) => {
  for (let i = 0; i < 500 && readFileSync(main, "utf8") !== text(title); ++i)
    await new Promise((go) => setTimeout(go, 20));
  assert.equal(readFileSync(main, "utf8"), text(title));
};
// As editors save: beside, then moved there.
const save_elsewhere = (title) => {
  writeFileSync(join(folder, ".new"), text(title));
  renameSync(join(folder, ".new"), main);
};
const type_title = async (from, to) => {
  await page.locator(".cm-content").click();
  await page.evaluate(([one, other]) => {
    const found = document.getElementById("editor").shadowRoot.querySelector(".cm-content");
    const view = found.cmTile?.view ?? found.cmView?.view;
    const at = view.state.doc.toString().indexOf(one);
    view.dispatch({ changes: { from: at, to: at + one.length, insert: other } });
  }, [from, to]);
};

try {
  await page.goto(address);
  await until(() => document.querySelectorAll("#tabs button").length === 2);
  await shown("Served");

  await type_title("Served", "Typed");
  await shown("Typed");
  await page.keyboard.press("Control+s");
  await saved("Typed");
  await until(() => document.getElementById("file-state").textContent === "");

  const start = Date.now();
  save_elsewhere("From another editor");
  await shown("From another editor");
  console.log(`what another program saves is in the page within ${Date.now() - start} ms`);

  // Both change: nothing is lost, and saving asks.
  await type_title("From another editor", "Mine");
  await shown("Mine");
  save_elsewhere("Theirs");
  await until(() => document.getElementById("toast").textContent.includes("changed on disk as well"));
  assert.equal(await page.evaluate(() => window.content()), text("Mine"));
  assert.equal(readFileSync(main, "utf8"), text("Theirs"));
  await page.keyboard.press("Control+s");
  await page.locator("dialog button", { hasText: "write mine over it" }).click();
  await saved("Mine");

  // A part of the model is a file of its own.
  await page.locator("#tabs button", { hasText: "parts/sources.yaml" }).click();
  await type_title("One", "Two");
  await page.keyboard.press("Control+s");
  for (let i = 0; i < 500 && !readFileSync(join(folder, "parts/sources.yaml"), "utf8").includes("Two"); ++i)
    await new Promise((go) => setTimeout(go, 20));
  assert.equal(readFileSync(join(folder, "parts/sources.yaml"), "utf8"), "sources: {s1: {title: Two}}\n");

  // Without the server the text stays, and the page says what to do.
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGINT");
  assert.equal(await ended, 0);
  assert.deepEqual(problems, []);
  await type_title("Two", "Three");
  await page.keyboard.press("Control+s");
  await until(() => document.getElementById("toast").textContent.includes("has ended"));
  console.log("ok");
} finally {
  await browser.close();
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
