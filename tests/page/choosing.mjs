// Selecting on each side, switches, scenarios, views, explanations.

import assert from "node:assert/strict";
import { find, open_mission, redrawn, test, until } from "./stage.mjs";

const lit = (page) => page.evaluate(() => ({
  tasks: [...document.querySelectorAll("#picture g.task.lit")].map((one) => one.id.replace(/^.*task-/, "")),
  lines: [...document.getElementById("editor").shadowRoot.querySelectorAll(".cm-lit")].map((one) => one.textContent.trim()),
  findings: [...document.querySelectorAll("li.finding.lit")].length,
}));

test("a line of the text selects its task in picture and findings", async ({ drawn }) => {
  const { page } = await drawn();
  await find(page, "short: community dialogue");
  await page.keyboard.press("ArrowLeft");
  await until(page, () => document.querySelector("#picture g.task.lit"));
  const { tasks, lines, findings } = await lit(page);
  assert.deepEqual(tasks, ["dialogue"]);
  assert.ok(lines.includes("short: community dialogue"));
  assert.ok(findings >= 1);
});

test("a task in the picture selects its lines and findings, and again frees them", async ({ drawn }) => {
  const { page } = await drawn();
  const task = page.locator("#picture g.task", { hasText: "Police training" });
  await task.click();
  const { tasks, lines, findings } = await lit(page);
  assert.deepEqual(tasks, ["police"]);
  assert.ok(lines.includes("police:"));
  assert.ok(findings >= 2);
  await task.click();
  assert.deepEqual((await lit(page)).tasks, []);
});

test("a number on a line selects both tasks and the statement", async ({ drawn }) => {
  const { page } = await drawn();
  await page.locator("#picture g.mark").first().click();
  const { tasks, lines } = await lit(page);
  assert.equal(tasks.length, 2);
  assert.ok(lines.some((line) => /^- id: T/.test(line)));
});

test("a finding selects its tasks and its statements", async ({ drawn }) => {
  const { page } = await drawn();
  await page.locator(".headline", { hasText: "human rights reporting work against" }).click();
  const { tasks, lines, findings } = await lit(page);
  assert.deepEqual(tasks.sort(), ["police", "reporting"]);
  assert.ok(lines.includes("- id: T1"));
  assert.ok(findings >= 1);
});

test("a statement named in a finding selects its lines", async ({ drawn }) => {
  const { page } = await drawn();
  await page.locator("#findings .chip", { hasText: "T3" }).first().click();
  const { tasks, lines } = await lit(page);
  assert.deepEqual(tasks.sort(), ["dialogue", "protection"]);
  assert.ok(lines.includes("- id: T3"));
});

test("a selection outlives an edit", async ({ drawn }) => {
  const { page } = await drawn();
  await page.locator("#picture g.task", { hasText: "Police training" }).click();
  await find(page, "invented example");
  await redrawn(page, () => page.keyboard.type("tried"));
  assert.deepEqual((await lit(page)).tasks, ["police"]);
});

test("a switch tells what falls asleep, and goes back", async ({ drawn }) => {
  const { page } = await drawn();
  await page.click("#switches-open");
  const box = page.locator("fieldset.switch", { hasText: "accused of abuses" });
  await redrawn(page, () => box.getByLabel("does not hold").check());
  await until(page, () => !document.getElementById("change-told").hidden);
  const words = await page.locator("#change-words").textContent();
  assert.match(words, /4 before, 2 now/);
  assert.match(words, /falls asleep/);
  assert.match(words, /T1/);
  assert.equal(await page.locator("#switches-count").textContent(), "1");
  await redrawn(page, () => page.click("#switches-reset"));
  assert.match(await page.locator("#findings-summary").textContent(), /4 tensions at work/);
});

test("a scenario tells what it changes", async ({ drawn }) => {
  const { page } = await drawn();
  await redrawn(page, () => page.selectOption("#scenario", { index: 1 }));
  await until(page, () => !document.getElementById("change-told").hidden);
  assert.match(await page.locator("#change-words").textContent(), /eases/);
});

test("every view shows a picture, and comes back to the map", async ({ drawn }) => {
  const { page } = await drawn();
  await open_mission(page, /MINUSMA/);
  const titles = new Set();
  for (const view of ["slide", "focus", "matrix", "profile", "phases", "camps"]) {
    await redrawn(page, () => page.click(`[data-view=${view}]`));
    const title = await page.locator("#picture svg").getAttribute("aria-label");
    assert.ok(title.length > 5, view);
    titles.add(`${view} ${await page.locator("#picture svg > g").first().innerHTML()}`);
  }
  assert.equal(titles.size, 6);
  await redrawn(page, () => page.click("[data-view=map]"));
  assert.ok(await page.locator("#picture g.node.task").count() > 15);
});

test("the change between two scenarios and from another mandate is drawn", async ({ drawn }) => {
  const { page } = await drawn();
  await page.click("[data-view=change]");
  await until(page, () => document.querySelector("#picture .instead"));
  await redrawn(page, () => page.selectOption("#other", { label: "Officers are vetted before they are trained" }));
  assert.ok(await page.locator("#picture svg").count() === 1);
  await redrawn(page, () => page.selectOption("#other", { label: "UNMISS (South Sudan), 2021" }));
  assert.ok(await page.locator("#picture svg").count() === 1);
});

test("the explanation of a finding is one click away and leads to the line", async ({ drawn }) => {
  const { page } = await drawn();
  await page.locator("li.finding .finding-head .quiet").first().click();
  await page.locator("#panel").waitFor();
  assert.ok(await page.locator("#panel-body section").count() >= 2);
  assert.match(await page.locator("#panel-body").textContent(), /Sources/);
  const place = page.locator("#panel-body .chip", { hasText: /mandate\.yaml:\d+/ }).first();
  const line = /:(\d+)/.exec(await place.textContent())[1];
  await place.click();
  assert.equal(await page.locator(".cm-activeLineGutter.cm-gutterElement").first().textContent(), line);
  await page.keyboard.press("Tab");
  await page.locator("#panel-close").click();
  assert.equal(await page.locator("#panel").isVisible(), false);
});

test("the answers in words are shown", async ({ drawn }) => {
  const { page } = await drawn();
  for (const [id, word] of [["strategy", /objective/i], ["advise", /vetted/], ["sequence", /phase|order/i],
                            ["prioritize", /police/i], ["scenarios", /vetted/i]]) {
    await page.click(`[data-answer=${id}]`);
    await until(page, (pattern) => new RegExp(pattern, "i").test(document.getElementById("answer").textContent), word.source);
  }
});

test("under a scenario a switch shows what it says, and can be set", async ({ drawn }) => {
  const { page } = await drawn();
  await redrawn(page, () => page.selectOption("#scenario", { index: 1 }));
  await page.click("#switches-open");
  const box = page.locator("fieldset.switch", { hasText: "vetted before" });
  assert.ok(await box.getByLabel("in place", { exact: true }).isChecked());
  await redrawn(page, () => box.getByLabel("not in place").check());
  assert.ok(await box.getByLabel("not in place").isChecked());
  await until(page, () => document.getElementById("change-words").textContent.includes("worsens"));
});
