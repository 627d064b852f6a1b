// The engine fails while somebody writes: it traps, never ends, or cannot be.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { in_letters } from "../../src/page/letters.mjs";
import { find, pick, test, text_of, until } from "./stage.mjs";

const section = (id, bytes) => [id, bytes.length, ...bytes];
const bodies = (...all) => [all.length, ...all.flatMap((one) => [one.length, ...one])];
const exported = (name, kind, index) => [name.length, ...Buffer.from(name), kind, index];

// An engine with the door of ours whose every answer is this body of a function.
function engine_that(answer) {
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [4, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 1, 0x7f, 0, 0x60, 2, 0x7f, 0x7f, 1, 0x7f, 0x60, 0, 1, 0x7f]),
    ...section(3, [4, 0, 1, 2, 3]),
    ...section(5, [1, 0, 16]),
    ...section(7, [5, ...exported("memory", 2, 0), ...exported("taut_alloc", 0, 0),
      ...exported("taut_free", 0, 1), ...exported("taut_answer", 0, 2), ...exported("taut_answer_size", 0, 3)]),
    ...section(10, bodies([0, 0x41, 0x80, 8, 0x0b], [0, 0x0b], answer, [0, 0x41, 0, 0x0b]))]);
}

const traps = engine_that([0, 0x00, 0x0b]);                                    // unreachable
const never_ends = engine_that([0, 0x03, 0x40, 0x0c, 0, 0x0b, 0x00, 0x0b]);    // a loop

// A text with BOOM in it meets this engine, in the worker of the page; `impatient` makes its
// first time limit two seconds.
const boom = (engine, impatient) => `
  {
    const Real = window.Worker, wait = window.setTimeout;
    window.impatient = ${impatient};
    window.started = 0;
    window.setTimeout = (f, ms, ...more) => wait(f, ms === 20000 && window.impatient && window.armed ? 2000 : ms, ...more);
    window.Worker = class extends Real {
      constructor(address) { super(address); ++window.started; }
      postMessage(message) {
        if (/"ask":"open".*BOOM/.test(message.request)) super.postMessage({ packed: ${JSON.stringify(in_letters(gzipSync(engine)))} });
        super.postMessage(message);
      }
      terminate() { window.armed = false; super.terminate(); }
    };
  }`;

async function fails_and_goes_on(page, said) {
  await find(page, "invented example");
  await page.evaluate(() => { window.armed = true; });
  await page.keyboard.insertText("BOOM");
  await until(page, (words) => document.getElementById("message").textContent.includes(words), said);
  assert.match(await text_of(page), /BOOM/);
  assert.equal(await page.evaluate(() => document.querySelectorAll("#picture svg").length), 1, "the last good picture stays");
  for (let i = 0; i < 4; ++i) await page.keyboard.press("Backspace");
  await page.keyboard.insertText("calm");
  await until(page, () => document.getElementById("title").textContent.includes("calm"));
  assert.equal(await page.locator("#message").isVisible(), false);
  assert.ok(await page.evaluate(() => window.started) >= 2, "an engine anew");
}

test("a trap of the engine: the text is safe, and a new engine reads the next one", async ({ drawn }) => {
  const { page } = await drawn({ before: { content: boom(traps, false) } });
  await fails_and_goes_on(page, "the engine failed on this text");
});

test("an engine that never ends is given up; the text is safe, and a new one reads the next", async ({ drawn }) => {
  const { page } = await drawn({ before: { content: boom(never_ends, true) } });
  await fails_and_goes_on(page, "the engine took too long over this text");
});

test("a browser that runs no WebAssembly gets a sentence that says what to do", async ({ opened }) => {
  const { page } = await opened({ before: () => {
    window.Worker = class { constructor() { throw new Error("refused"); } };
    delete window.WebAssembly;
  } });
  await until(page, () => document.querySelector("#picture .instead")?.textContent.includes("WebAssembly"));
  assert.match(await page.locator("#picture").textContent(), /open the page in a newer Chromium, Edge, Firefox/);
  assert.match(await text_of(page), /^taut: 1/m);
});

test("texts too large for the page end in a sentence", async ({ drawn }) => {
  const { page } = await drawn();
  const line = `# ${"x".repeat(76)}\n`;
  await pick(page, { "large.yaml": `taut: 1\nmandate: {title: large}\n${line.repeat(30000)}` });
  await until(page, () => document.getElementById("message").textContent.includes("too large for the page"));
  assert.match(await page.locator("#message").textContent(), /reads 2 MiB at once; the program itself reads larger ones/);
});
