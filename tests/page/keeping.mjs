// Opening, saving, and losing nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { drawn, find, opened, pick, redrawn, test, text_of, toast, until } from "./stage.mjs";

const small = (title) => `taut: 1
mandate: {title: "${title}"}
tasks:
  a: {title: first task}
  b: {title: second task}
links:
  - {id: T1, from: a, to: b, score: -2, because: one stands in the way of the other}
`;

// A file on a disk of the test's own, as a browser hands it to the page. What is written is in
// window.disk.
const with_disk = () => {
  window.disk = { text: "" };
  const handle = {
    getFile: async () => new File([window.disk.text], "own.yaml"),
    createWritable: async () => {
      let text = "";
      return { write: async (part) => { text += part; }, close: async () => { window.disk.text = text; } };
    },
  };
  window.showOpenFilePicker = async () => [handle];
  window.showSaveFilePicker = async () => handle;
};

test("a file is opened, and saved as it was typed, byte for byte", async ({ drawn }) => {
  const { page } = await drawn();
  const text = `# a comment\n\n${small("Own")}\n\n   # the last line, without an end`;
  await redrawn(page, () => pick(page, { "own.yaml": text }));
  assert.match(await page.locator("#title").textContent(), /^Own$/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  assert.equal(download.suggestedFilename(), "own.yaml");
  assert.equal(readFileSync(await download.path(), "utf8"), text);
  assert.equal(await page.locator("#file-state").textContent(), "");
});

test("a text with Windows line ends keeps them", async ({ drawn }) => {
  const { page } = await drawn();
  const text = small("Windows").replaceAll("\n", "\r\n");
  await redrawn(page, () => pick(page, { "w.yaml": text }));
  await find(page, "Windows");
  await redrawn(page, () => page.keyboard.type("Office"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  assert.equal(readFileSync(await download.path(), "utf8"), text.replace("Windows", "Office"));
});

test("a mandate and what it includes open together, or one after the other", async ({ drawn }) => {
  const { page } = await drawn();
  const main = `include: [shared/types.yaml]\n${small("Two files")}`.replace("include", "include");
  const shared = "taut: 1\nsources:\n  s1: {title: a source}\n";
  await pick(page, { "main.yaml": main });
  await until(page, () => document.getElementById("problems-list").textContent.includes("types.yaml"));
  await redrawn(page, () => pick(page, { "types.yaml": shared }, "#add-file"));
  assert.match(await page.locator("#title").textContent(), /Two files/);
  await redrawn(page, () => pick(page, { "types.yaml": shared, "main.yaml": main.replace("Two", "Both") }));
  assert.match(await page.locator("#title").textContent(), /Both files/);
});

test("several mandates at once: the page asks which", async ({ drawn }) => {
  const { page } = await drawn();
  await pick(page, { "one.yaml": small("One"), "two.yaml": small("Two") });
  await page.locator("dialog button", { hasText: "two.yaml" }).waitFor();
  await redrawn(page, () => page.locator("dialog button", { hasText: "two.yaml" }).click());
  assert.match(await page.locator("#title").textContent(), /^Two$/);
});

test("what is no mandate is refused in a sentence, and nothing is lost", async ({ drawn }) => {
  const { page } = await drawn();
  const before = await text_of(page);
  await pick(page, { "picture.png": "x" });
  await until(page, () => !document.getElementById("toast").hidden);
  assert.match(await toast(page), /picture\.png.*\.yaml/);
  await pick(page, { "large.yaml": "#".repeat(9 * 1024 * 1024) });
  await until(page, () => document.getElementById("toast").textContent.includes("larger than 8 MB"));
  assert.equal(await text_of(page), before);
});

test("a file goes back to where it came from", async ({ drawn }) => {
  const { page } = await drawn({ before: with_disk });
  await page.evaluate((text) => { window.disk.text = text; }, small("On disk"));
  await page.click("#menu-file");
  await redrawn(page, () => page.click("#open"));
  await find(page, "On disk");
  await redrawn(page, () => page.keyboard.type("Mended"));
  assert.match(await page.locator("#file-state").textContent(), /not saved/);
  await page.keyboard.press("Control+s");
  await until(page, () => window.disk.text.includes("Mended"));
  await until(page, () => document.getElementById("file-state").textContent === "");
});

test("a file that changed on disk is not written over unasked", async ({ drawn }) => {
  const { page } = await drawn({ before: with_disk });
  await page.evaluate((text) => { window.disk.text = text; }, small("On disk"));
  await page.click("#menu-file");
  await redrawn(page, () => page.click("#open"));
  await find(page, "On disk");
  await redrawn(page, () => page.keyboard.type("Mine"));
  await page.evaluate((text) => { window.disk.text = text; }, small("Theirs"));
  await page.keyboard.press("Control+s");
  await page.locator("dialog", { hasText: "changed elsewhere" }).waitFor();
  assert.match(await page.evaluate(() => window.disk.text), /Theirs/);
  assert.match(await text_of(page), /Mine/);
  await page.locator("dialog button", { hasText: "cancel" }).click();
  assert.match(await page.evaluate(() => window.disk.text), /Theirs/);
  await page.keyboard.press("Control+s");
  await redrawn(page, () => page.locator("dialog button", { hasText: "take the one on disk" }).click());
  assert.match(await text_of(page), /Theirs/);
});

test("an unsaved text survives a closed window", async () => {
  const { page, context, problems } = await drawn();
  await find(page, "invented example");
  await redrawn(page, () => page.keyboard.type("kept for me"));
  await page.waitForTimeout(500);
  await page.close({ runBeforeUnload: true });
  const again = await opened({ context });
  await again.page.locator("dialog", { hasText: "unsaved text" }).waitFor();
  await again.page.locator("dialog button", { hasText: "go on with it" }).click();
  await until(again.page, () => document.getElementById("title").textContent.includes("kept for me"));
  assert.match(await text_of(again.page), /kept for me/);
  assert.deepEqual([...problems, ...again.problems], []);
  await context.close();
});

test("two windows on one file are told of each other", async () => {
  const one = await drawn();
  const two = await drawn({ context: one.context });
  await find(two.page, "invented example");
  await two.page.keyboard.type("second window");
  await until(one.page, () => document.getElementById("toast").textContent.includes("another window"));
  await one.context.close();
});

test("after a failure of the engine the text is safe and the next one is read", async ({ drawn }) => {
  const { page } = await drawn({ before: () => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      postMessage(message) {
        if (String(message.request).includes("BOOM"))
          setTimeout(() => this.onmessage({ data: { failed: true } }));
        else super.postMessage(message);
      }
    };
  } });
  await find(page, "invented example");
  await page.keyboard.type("BOOM");
  await until(page, () => document.getElementById("message").textContent.includes("started anew"));
  assert.match(await text_of(page), /BOOM/);
  for (let i = 0; i < 4; ++i) await page.keyboard.press("Backspace");
  await page.keyboard.type("calm");
  await until(page, () => document.getElementById("title").textContent.includes("calm"));
  assert.equal(await page.locator("#message").isVisible(), false);
});

test("without a worker the page works and says nothing of it", async ({ drawn }) => {
  const { page } = await drawn({ before: () => {
    window.Worker = class { constructor() { throw new Error("refused"); } };
  } });
  await find(page, "invented example");
  await page.keyboard.type("here");
  await until(page, () => document.getElementById("title").textContent.includes("here"));
  assert.equal(await page.locator("#message").isVisible(), false);
});

test("a browser without WebAssembly gets a sentence", async ({ opened }) => {
  const { page } = await opened({ before: () => { delete window.DecompressionStream; } });
  await until(page, () => document.querySelector("#picture .instead"));
  assert.match(await page.locator("#picture").textContent(), /newer Chromium, Edge, Firefox/);
});

test("the picture goes out as SVG and PNG, the findings as CSV and Markdown", async ({ drawn }) => {
  const { page } = await drawn();
  for (const [id, start] of [["svg", "<?xml"], ["png", "\x89PNG"], ["findings", "\ufeff"], ["memo", "#"]]) {
    await page.click("#menu-export");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#export-${id}`)]);
    const bytes = readFileSync(await download.path());
    const begin = id === "png" ? bytes.toString("latin1") : bytes.toString("utf8");
    assert.ok(begin.startsWith(start), `${id}: ${begin.slice(0, 20)}`);
    assert.ok(bytes.length > 500);
  }
});

test("a mandate with errors leaves nothing of the one before", async ({ drawn }) => {
  const { page } = await drawn();
  await pick(page, { "broken.yaml": `${small("Broken")}  - {id: T2, from: a, to: nobody, score: -1}\n` });
  await until(page, () => document.getElementById("problems-list").textContent.includes("nobody"));
  assert.equal(await page.locator("#title").textContent(), "broken.yaml");
  assert.equal(await page.locator("li.finding").count(), 0);
  assert.equal(await page.locator("#picture svg").count(), 0);
  assert.match(await page.locator("#message").textContent(), /comes when it is mended/);
});
