// Opening, typing, breaking and mending.

import assert from "node:assert/strict";
import { find, open_mission, redrawn, test, text_of, until, write } from "./stage.mjs";

const places = (page) => page.locator("#picture g.node.task rect").evaluateAll((all) =>
  all.map((one) => `${one.parentElement.id} ${one.getAttribute("x")} ${one.getAttribute("y")}`));

test("opens from disk without a network and draws the example", async ({ drawn }) => {
  const { page } = await drawn();
  assert.match(await page.locator("#title").textContent(), /Amber Islands/);
  assert.equal(await page.locator("#picture g.node.task").count(), 5);
  assert.ok(await page.locator("li.finding").count() >= 3);
  assert.match(await page.locator("#lead").textContent(), /limits good offices/);
  assert.match(await page.locator("#problems-summary").textContent(), /in order/);
});

test("a word typed comes into picture and findings", async ({ drawn }) => {
  const { page } = await drawn();
  await find(page, "short: police training");
  await page.keyboard.press("End");
  await redrawn(page, () => page.keyboard.type(" abroad"));
  await until(page, () => document.getElementById("picture").textContent.includes("abroad"));
  await until(page, () => document.getElementById("findings").textContent.includes("abroad"));
});

test("a broken text keeps the last good picture, marks the slip and tells it", async ({ drawn }) => {
  const { page } = await drawn();
  const before = await places(page);
  await find(page, "from: police");
  await page.keyboard.press("End");
  await page.keyboard.type("x");
  await until(page, () => !document.getElementById("message").hidden);
  assert.match(await page.locator("#message").textContent(), /1 error; this is the last good picture/);
  assert.deepEqual(await places(page), before);
  assert.match(await page.locator("#problems-list").textContent(), /policex/);
  assert.ok(await page.locator(".cm-lintRange-error").count() > 0);
});

test("what was meant is one click away, and undo brings the slip back", async ({ drawn }) => {
  const { page } = await drawn();
  const good = await text_of(page);
  await find(page, "from: police");
  await page.keyboard.press("End");
  await page.keyboard.type("x");
  const mend = page.locator("#problems-list .mend").first();
  await redrawn(page, () => mend.click());
  assert.equal(await text_of(page), good);
  assert.equal(await page.locator("#message").isVisible(), false);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+z");
  await until(page, () => document.getElementById("problems-list").textContent.includes("policex"));
});

test("a changed score moves no box", async ({ drawn }) => {
  const { page } = await drawn();
  const before = await places(page);
  await find(page, "score: -2");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await redrawn(page, () => page.keyboard.type("1"));
  assert.deepEqual(await places(page), before);
});

test("an empty text and one that is no mandate end in a sentence", async ({ drawn }) => {
  const { page } = await drawn();
  for (const text of ["", "\n\n", "just words", "- a\n- b\n", "{", "\u0000"]) {
    await write(page, text);
    await until(page, () => document.getElementById("problems").classList.contains("bad"));
    assert.match(await page.locator("#problems-list").textContent(), /\w{3,}/);
  }
});

test("a click on a slip puts the cursor there", async ({ drawn }) => {
  const { page } = await drawn();
  await find(page, "from: police");
  await page.keyboard.press("End");
  await page.keyboard.type("x");
  await until(page, () => document.querySelector("#problems-list .place"));
  await page.keyboard.press("Control+Home");
  await page.locator("#problems-list .place").first().click();
  const line = await page.locator(".cm-activeLine").textContent();
  assert.match(line, /from: policex/);
});

test("ids are offered with their titles", async ({ drawn }) => {
  const { page } = await drawn();
  await find(page, "from: police");
  await page.keyboard.press("End");
  for (let i = 0; i < "police".length; ++i) await page.keyboard.press("Backspace");
  await page.keyboard.type("prot");
  const option = page.locator(".cm-tooltip-autocomplete li", { hasText: "protection" });
  await option.first().waitFor();
  assert.match(await option.first().textContent(), /protection of civilians/);
  await page.waitForTimeout(100);
  await redrawn(page, () => page.keyboard.press("Enter"));
  assert.match(await page.locator(".cm-activeLine").textContent(), /from: protection$/);
});

test("an id is renamed everywhere, in one step of undo", async ({ drawn }) => {
  const { page } = await drawn();
  const before = await text_of(page);
  await find(page, "from: police");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await page.locator("dialog input").fill("constables");
  await redrawn(page, () => page.locator("dialog button.main").click());
  const after = await text_of(page);
  assert.match(after, /between: \[constables, reporting\]/);
  assert.match(after, /^ {2}constables:$/m);
  assert.equal(after.replaceAll("constables", "police"), before);
  await page.locator(".cm-content").focus();
  await redrawn(page, () => page.keyboard.press("Control+z"));
  assert.equal(await text_of(page), before);
});

test("a name that is taken is refused in a sentence", async ({ drawn }) => {
  const { page } = await drawn();
  const before = await text_of(page);
  await find(page, "from: police");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await page.locator("dialog input").fill("reporting");
  await page.locator("dialog button.main").click();
  await until(page, () => !document.getElementById("toast").hidden);
  assert.match(await page.locator("#toast").textContent(), /reporting/);
  assert.equal(await text_of(page), before);
});

test("from an id to where it is declared", async ({ drawn }) => {
  const { page } = await drawn();
  await find(page, "from: police");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F12");
  await until(page, () => /^ *police:$/.test(document.getElementById("editor").shadowRoot
    .querySelector(".cm-activeLine").textContent));
});

test("the pointer on an id tells what it is", async ({ drawn }) => {
  const { page } = await drawn();
  await find(page, "between: [police");
  const line = await page.locator(".cm-activeLine").boundingBox();
  await page.mouse.move(line.x + 110, line.y + 8);
  await page.mouse.move(line.x + 112, line.y + 9);
  await page.locator(".cm-hover").waitFor();
  assert.match(await page.locator(".cm-hover").textContent(), /police|between/);
});

test("a mission of three files opens with its tabs", async ({ drawn }) => {
  const { page } = await drawn();
  await open_mission(page, /MINUSMA/);
  assert.match(await page.locator("#title").textContent(), /MINUSMA/);
  assert.equal(await page.locator("#tabs button").count(), 3);
  assert.ok(await page.locator("#picture g.node.task").count() > 15);
  await page.locator("#tabs button").nth(1).click();
  assert.notEqual(await text_of(page), "");
});
