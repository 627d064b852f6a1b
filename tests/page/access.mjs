// People with a keyboard alone, with an aid, on a small or a large screen.

import assert from "node:assert/strict";
import { axe_source, find, open_mission, redrawn, test, until } from "./stage.mjs";
import { readFileSync } from "node:fs";

const axe = readFileSync(axe_source, "utf8");

// The policy admits no script from outside; the debugger's own door does.
async function violations(page) {
  const found = await page.evaluate(`${axe}; axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`);
  return found.violations.flatMap((one) => one.nodes.map((node) =>
    `${one.id}: ${node.target.join(" ")} ${node.html.slice(0, 90)}`));
}

for (const scheme of ["light", "dark"])
  for (const [name, reach] of Object.entries({
    "at the start, with the tour": null,
    "with an error": async (page) => {
      await find(page, "from: police");
      await page.keyboard.press("End");
      await page.keyboard.type("x");
      await until(page, () => !document.getElementById("message").hidden);
    },
    "with switches, a flipped one, and an explanation": async (page) => {
      await page.click("#switches-open");
      await redrawn(page, () => page.locator("fieldset.switch").first().getByLabel("does not hold").check());
      await page.locator("li.finding .finding-head .quiet").first().click();
      await page.locator("#panel").waitFor();
    },
    "with a large mandate and a selection": async (page) => {
      await open_mission(page, /MINUSMA/);
      await page.locator(".headline").first().click();
    },
  }))
    test(`no violation of axe, ${scheme}, ${name}`, async ({ drawn }) => {
      const { page } = await drawn({ scheme, tour: reach === null });
      await reach?.(page);
      await page.waitForTimeout(200);
      assert.deepEqual(await violations(page), []);
    });

test("the keyboard alone selects, explains and closes", async ({ drawn }) => {
  const { page } = await drawn();
  await page.locator("#picture").focus();
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("task")));
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector("#picture g.task.lit"));
  await page.locator("#explain-show").focus();
  await page.keyboard.press("Enter");
  await page.locator("#panel").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#panel").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "explain-show");
});

test("the editor can be left by key, and menus walked", async ({ drawn }) => {
  const { page } = await drawn();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "editor");
  await page.locator("#menu-file").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.id), "open-folder");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "menu-file");
});

test("the tour has five steps and stays closed", async ({ drawn }) => {
  const { page } = await drawn({ tour: true });
  for (let i = 1; i <= 5; ++i) {
    assert.match(await page.locator("#tour").textContent(), new RegExp(`${i} of 5`));
    await page.locator("#tour button.main").click();
  }
  assert.equal(await page.locator("#tour").isVisible(), false);
  await page.reload();
  await until(page, () => Number(document.body.dataset.ready) > 0);
  assert.equal(await page.locator("#tour").isVisible(), false);
});

for (const width of [390, 820, 1280, 2560])
  test(`nothing sticks out at ${width} pixels`, async ({ drawn }) => {
    const { page } = await drawn({ width, height: 844 });
    const check = async () => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} pixels too wide`);
    };
    await check();
    await page.click("#switches-open");
    await check();
    await page.locator("li.finding .finding-head .quiet").first().click();
    await page.locator("#panel").waitFor();
    await check();
  });
