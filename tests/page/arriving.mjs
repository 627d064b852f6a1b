// Files that are dropped on the page, and folders; what is in them, and what is not.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { redrawn, test, text_of, toast, until } from "./stage.mjs";

const mandate = (title, more = "") => `taut: 1
${more}mandate: {title: "${title}"}
tasks:
  a: {title: first task}
  b: {title: second task}
links:
  - {id: T1, from: a, to: b, score: -2, because: one stands in the way of the other}
`;

// A folder on the disk: {path: text}.
function folder_of(files) {
  const folder = mkdtempSync(join(tmpdir(), "taut-arriving-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

// Drops files or folders of the disk on the page, as a hand would.
async function drop(page, paths) {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const send = (type) => browser.send("Input.dispatchDragEvent", { type, x: 700, y: 400, data });
  await send("dragEnter");
  do await send("dragOver");
  while (!await page.evaluate(() => document.body.classList.contains("dropping")));
  await send("dragOver");
  await send("drop");
}

async function pick_folder(page, folder) {
  await page.click("#menu-file");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open-folder")]);
  await chooser.setFiles(folder);
}

const parts = { "m/main.yaml": mandate("In a folder", "include: [shared/sources.yaml]\n"),
                "m/shared/sources.yaml": "taut: 1\nsources:\n  s1: {title: a source}\n",
                "m/notes.txt": "nothing of a mandate" };

const is_whole = async (page) => {
  assert.match(await page.locator("#title").textContent(), /^In a folder$/);
  assert.deepEqual(await page.locator("#tabs button").allTextContents(), ["main.yaml", "shared/sources.yaml"]);
  assert.equal(await page.locator("#problems.bad").count(), 0);
};

test("a file that is dropped on the page is opened", async ({ drawn }) => {
  const { page } = await drawn();
  const folder = folder_of({ "own.yaml": mandate("Dropped") });
  await redrawn(page, () => drop(page, [join(folder, "own.yaml")]));
  assert.match(await page.locator("#title").textContent(), /^Dropped$/);
  assert.equal(await text_of(page), mandate("Dropped"));
  assert.equal(await page.locator("body.dropping").count(), 0);
});

test("a folder that is dropped is opened with what its mandate includes", async ({ drawn }) => {
  const { page } = await drawn();
  await redrawn(page, () => drop(page, [join(folder_of(parts), "m")]));
  await is_whole(page);
});

test("a folder that is picked is opened with what its mandate includes", async ({ drawn }) => {
  const { page } = await drawn();
  await redrawn(page, () => pick_folder(page, join(folder_of(parts), "m")));
  await is_whole(page);
});

test("a folder without a mandate is refused in a sentence, and nothing is lost", async ({ drawn }) => {
  const { page } = await drawn();
  const before = await text_of(page);
  const folder = folder_of({ "none/notes.txt": "x" });
  await drop(page, [join(folder, "none")]);
  await until(page, () => document.getElementById("toast").textContent.includes("in this folder"));
  assert.match(await toast(page), /no file that ends in \.yaml or \.yml in this folder/);
  await page.evaluate(() => { document.getElementById("toast").textContent = ""; });
  await pick_folder(page, join(folder, "none"));
  await until(page, () => document.getElementById("toast").textContent !== "");
  assert.match(await toast(page), /\.yaml/);
  await drop(page, [join(folder, "none/notes.txt")]);
  await until(page, () => document.getElementById("toast").textContent.includes("notes.txt"));
  assert.match(await toast(page), /'notes\.txt' is not a mandate; open a file that ends in \.yaml/);
  assert.equal(await text_of(page), before);
});

test("a folder with two mandates: the page asks which", async ({ drawn }) => {
  const { page } = await drawn();
  const folder = folder_of({ "two/one.yaml": mandate("One"), "two/other.yaml": mandate("Other") });
  await pick_folder(page, join(folder, "two"));
  const other = page.locator("dialog button", { hasText: "other.yaml" });
  await other.waitFor();
  await redrawn(page, () => other.click());
  assert.match(await page.locator("#title").textContent(), /^Other$/);
});
