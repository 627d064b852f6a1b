// What the tests of the page share: a browser, a fresh page, and ways to read it.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const [file, modules] = process.argv.slice(2).map((path) => resolve(path));
const from = createRequire(join(modules, "x.js"));
const { chromium } = from("playwright-core");
export const axe_source = from.resolve("axe-core/axe.min.js");

const limit = 25000;  // milliseconds for what has to come

export const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});

/// A fresh page from disk with the network off. `problems` gathers what must never be: errors
/// in the console, requests, dialogs of the page.
export async function opened({ width = 1280, height = 800, scheme = "light", tour = false,
                               before = null, context = null } = {}) {
  context ??= await browser.newContext({ viewport: { width, height }, colorScheme: scheme,
                                         acceptDownloads: true });
  await context.setOffline(true);
  const page = await context.newPage();
  page.setDefaultTimeout(limit);
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (one) => one.type() === "error" && problems.push(`console: ${one.text()}`));
  page.on("dialog", (one) => { problems.push(`dialog: ${one.message()}`); one.dismiss(); });
  page.on("request", (one) => {
    if (!/^(file|blob|data):/.test(one.url())) problems.push(`request: ${one.url()}`);
  });
  await page.addInitScript((shown) => {
    if (!shown) localStorage.setItem("taut:toured", "yes");
    // The browser's own pickers cannot be driven; without them the page takes inputs and
    // downloads, as in Firefox.
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  }, tour);
  await globalThis.before_page?.(page);
  if (before) await page.addInitScript(before);
  await page.goto(pathToFileURL(file).href);
  return { page, problems, context };
}

/// As `opened`, when the first picture is there.
export async function drawn(options = {}) {
  const stage = await opened(options);
  await until(stage.page, () => Number(document.body.dataset.ready) > 0);
  return stage;
}

export const until = (page, condition, value = null) =>
  page.waitForFunction(condition, value, { timeout: limit, polling: 20 });

/// Does something after which a new picture comes, and waits for it.
export async function redrawn(page, action) {
  const before = await page.evaluate(() => Number(document.body.dataset.ready ?? 0));
  await action();
  await until(page, (count) => Number(document.body.dataset.ready ?? 0) > count, before);
}

export const text_of = (page) => page.evaluate(() =>
  document.getElementById("editor").shadowRoot.querySelector(".cm-content").cmTile?.view?.state.doc.toString() ??
  document.getElementById("editor").shadowRoot.querySelector(".cm-content").cmView?.view.state.doc.toString());

/// Pastes a text over the one in the editor.
export async function write(page, text) {
  await page.locator(".cm-content").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Control+A");
  if (text === "") return page.keyboard.press("Delete");
  await page.locator(".cm-content").evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/// Puts the cursor behind the first place of some words, by the editor's own search.
export async function find(page, words) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  await page.locator(".cm-search input[name=search]").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/// Opens files as the user's picker gives them: {name: text}.
export async function pick(page, files, button = "#open") {
  await page.click("#menu-file");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click(button)]);
  await chooser.setFiles(Object.entries(files).map(([name, text]) =>
    ({ name, mimeType: "application/yaml", buffer: Buffer.from(text) })));
}

export async function open_mission(page, name) {
  await page.click("#menu-file");
  await redrawn(page, () => page.getByRole("button", { name }).click());
}

export const toast = (page) => page.locator("#toast").textContent();

const all = [];
export const test = (name, body) => all.push({ name, body });

/// Runs what was asked for; the words of the command line choose by name.
export async function run() {
  const words = process.argv.slice(4);
  let failed = 0, count = 0;
  for (const { name, body } of all) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    if (!browser.isConnected()) throw new Error("the browser has ended");
    ++count;
    const begin = Date.now();
    const stages = [];
    const keep = (open) => async (options) => {
      const stage = await open(options);
      stages.push(stage);
      return stage;
    };
    try {
      await body({ opened: keep(opened), drawn: keep(drawn) });
      const problems = stages.flatMap((stage) => stage.problems);
      if (problems.length > 0) throw new Error(problems.join("\n  "));
      console.log(`ok      ${name} (${Date.now() - begin} ms)`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${name}\n  ${String(error.stack ?? error).split("\n").slice(0, 7).join("\n  ")}`);
      const last = stages.at(-1)?.page;
      if (process.env.TAUT_PAGE_SHOTS && last && !last.isClosed())
        await last.screenshot({ path: join(process.env.TAUT_PAGE_SHOTS, `${name.replace(/\W+/g, "-")}.png`) });
    }
    for (const { context } of stages) await context.close();
  }
  await browser.close();
  console.log(`${count - failed} of ${count} tests of the page passed`);
  process.exit(failed > 0 || count === 0 ? 1 : 0);
}
