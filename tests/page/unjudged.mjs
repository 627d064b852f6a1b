// What nobody has judged yet: asked beside the findings, written down by a click.

import assert from "node:assert/strict";
import { open_mission, redrawn, test, text_of, until } from "./stage.mjs";

const rows = (page) => page.locator("#unjudged li[data-rule]");

async function opened_list(page) {
  await open_mission(page, /UNMISS/);
  await page.locator("#unjudged-box summary").click();
  await rows(page).first().waitFor();
}

const pair_of = (page, i) => rows(page).nth(i).locator(".pair").textContent();

test("what nobody judged is asked, and written down as one step of undo", async ({ drawn }) => {
  const { page } = await drawn();
  await opened_list(page);
  const before = await text_of(page);
  const count = await rows(page).count(), pair = await pair_of(page, 0);
  assert.ok(count >= 3);
  assert.match(await rows(page).first().textContent(), / on .*the .*Write it down/);
  await redrawn(page, () => rows(page).first().getByRole("button", { name: /^write it down/ }).click());
  const after = await text_of(page);
  assert.match(after.slice(after.indexOf("id: P1")), /^id: P1\n +from: \w+\n +to: \w+\n +score: -1\n[\s\S]*basis: inferred/);
  assert.equal(await page.evaluate(() => document.getElementById("editor").shadowRoot
    .querySelector(".cm-activeLine").textContent.includes("P1")), true);
  await until(page, (old) => document.querySelectorAll("#unjudged li[data-rule]").length > 0 &&
    document.querySelector("#unjudged .pair").textContent !== old, pair);
  await page.locator(".cm-content").focus();
  await redrawn(page, () => page.keyboard.press("Control+z"));
  assert.equal(await text_of(page), before);
  await until(page, (old) => document.querySelector("#unjudged .pair").textContent === old, pair);
});

test("a pair that does nothing is judged 0, and is asked no more", async ({ drawn }) => {
  const { page } = await drawn();
  await opened_list(page);
  const findings = await page.locator("#findings").textContent();
  const pair = await pair_of(page, 1);
  await redrawn(page, () => rows(page).nth(1).getByRole("button", { name: /^it does nothing/ }).click());
  assert.match(await text_of(page), /id: P1[\s\S]*score: 0[\s\S]*judged to do nothing/);
  await until(page, (old) => ![...document.querySelectorAll("#unjudged .pair")].some((one) => one.textContent === old), pair);
  assert.equal(await page.locator("#findings").textContent(), findings, "0 is no tension");
});

test("the rule behind a question is explained, and its pair selected", async ({ drawn }) => {
  const { page } = await drawn();
  await opened_list(page);
  await rows(page).first().getByRole("button", { name: /^why is this asked/ }).click();
  await until(page, () => !document.getElementById("panel").hidden);
  assert.match(await page.locator("#panel-body").textContent(), /rule|judged|question/i);
  await page.click("#panel-close");
  await rows(page).first().locator(".pair").click();
  assert.match(await page.locator("#explain-what").textContent(), / and /);
});
