// The brief that is alive: `report` as the page exports it. Flip, compare, check; without script.

import assert from "node:assert/strict";
import { readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { axe_source, browser, open_mission, test, until } from "./stage.mjs";

const folder = mkdtempSync(join(tmpdir(), "taut-brief-"));

async function exported(page) {
  await page.click("#menu-export");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#export-brief")]);
  return readFileSync(await download.path(), "utf8");
}

// A brief in a window of its own, with the network off; `problems` as of the page.
async function read(html, { script = true, scheme = "light", width = 1280, height = 800, at = "" } = {}) {
  const file = join(folder, "brief.html");
  writeFileSync(file, html);
  const context = await browser.newContext({ javaScriptEnabled: script, colorScheme: scheme,
                                             viewport: { width, height } });
  await context.setOffline(true);
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (one) => one.type() === "error" && problems.push(one.text()));
  page.on("request", (one) => !/^(file|blob|data):/.test(one.url()) && problems.push(one.url()));
  await page.goto(pathToFileURL(file).href + at);
  return { page, problems, done: () => context.close() };
}

const ready = (page) => page.locator("#what-if").waitFor();
const said = (page, words) => until(page, (wanted) =>
  new RegExp(wanted).test(document.getElementById("alive-said").textContent), words);

test("a brief from the page: a condition flipped is followed, and taken back", async ({ drawn }) => {
  const { page } = await drawn();
  const brief = await read(await exported(page));
  await ready(brief.page);
  const before = await brief.page.locator("main").textContent();
  const map = await brief.page.locator("main svg").innerHTML();
  await brief.page.click("#what-if");
  const box = brief.page.locator("fieldset.switch", { hasText: "accused of abuses" });
  await box.getByLabel("does not hold").check();
  await brief.page.locator(".what-if-told").waitFor();
  const told = await brief.page.locator(".what-if-told").textContent();
  assert.match(told, /4 before, 2 now/);
  assert.match(told, /not the brief as it was handed over/);
  assert.notEqual(await brief.page.locator("main svg").innerHTML(), map);
  assert.ok(await brief.page.locator('main [id="brief:map"]').count() === 1);
  await brief.page.click("#switches-reset");
  await brief.page.locator(".what-if-told").waitFor({ state: "detached" });
  assert.equal(await brief.page.locator("main").textContent(), before);
  assert.deepEqual(brief.problems, []);
  await brief.done();
});

test("a brief from the page: a score set another way is followed", async ({ drawn }) => {
  const { page } = await drawn();
  const brief = await read(await exported(page));
  await ready(brief.page);
  await brief.page.click("#what-if");
  await brief.page.click("#scores-box summary");
  await brief.page.selectOption('[data-statement="T3"]', "0");
  await brief.page.locator(".what-if-told").waitFor();
  assert.match(await brief.page.locator(".what-if-told").textContent(), /T3 has the score 0.*4 before, 3 now/);
  assert.equal(await brief.page.locator('[data-statement="T3"]').inputValue(), "0");
  await brief.done();
});

test("a finding is derived again, and one that was tampered with is found out", async ({ drawn }) => {
  const { page } = await drawn();
  await open_mission(page, /MINUSMA/);
  const html = await exported(page);
  assert.ok(Buffer.byteLength(html) < 1.8e6, `${Buffer.byteLength(html)} bytes`);
  const brief = await read(html);
  await ready(brief.page);
  await brief.page.locator("button.check").first().click();
  await brief.page.locator(".checked.same").waitFor();
  assert.match(await brief.page.locator(".checked").textContent(), /same, word for word/);
  assert.ok(await brief.page.locator(".checked details li").count() > 3);
  await brief.page.click("#check-all");
  await said(brief.page, "22 of 22 findings the same; the whole paper is, word for word");
  await brief.done();

  const forged = await read(html.replace(/(<h3 id="finding:strained-task:go">.*?)Eight/, "$1Eighty"));
  await ready(forged.page);
  await forged.page.click("#check-all");
  await said(forged.page, "21 of 22 findings the same; elsewhere the paper differs");
  assert.match(await forged.page.locator(".checked.other").textContent(), /something else:.*Eight tasks/);
  await forged.done();
});

test("a brief without script is whole, and no finding lacks its address", async ({ drawn }) => {
  const { page } = await drawn();
  const html = await exported(page);
  const quiet = await read(html, { script: false });
  assert.equal(await quiet.page.locator(".alive").count(), 0);
  assert.ok(await quiet.page.locator("main svg").count() === 1);
  const with_address = await quiet.page.locator('main h3[id^="finding:"]').count();
  assert.ok(with_address >= 3);
  const visible = await quiet.page.locator("body").innerText();
  assert.ok(!visible.includes("taut: 1") && visible.length < 60000);
  await quiet.done();
});

test("a brief has no violation that axe-core finds, in light and dark", async ({ drawn }) => {
  const { page } = await drawn();
  const html = await exported(page);
  for (const scheme of ["light", "dark"]) {
    const brief = await read(html, { scheme, width: scheme === "dark" ? 390 : 1280 });
    await ready(brief.page);
    await brief.page.click("#what-if");
    await brief.page.locator("fieldset.switch").first().waitFor();
    await brief.page.click("#scores-box summary");
    await brief.page.locator("button.check").first().click();
    await brief.page.locator(".checked").waitFor();
    await brief.page.evaluate(readFileSync(axe_source, "utf8"));
    const { violations } = await brief.page.evaluate(() => axe.run());
    assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`), []);
    assert.deepEqual(brief.problems, []);
    await brief.done();
  }
});

test("a brief opened at #T01 is there at once, with and without script, and it is marked", async ({ drawn }) => {
  const { page } = await drawn();
  await open_mission(page, /MINUSMA/);
  const html = await exported(page);
  for (const script of [true, false]) {
    const brief = await read(html, { at: "#T01", script });
    if (script) await ready(brief.page);
    const row = brief.page.locator("#T01");
    const plain = await brief.page.locator("#T02").evaluate((one) => getComputedStyle(one).backgroundColor);
    assert.notEqual(await row.evaluate((one) => getComputedStyle(one).backgroundColor), plain, "marked");
    const { y } = await row.boundingBox();
    assert.ok(y >= 0 && y < 700, `in sight, not under the bar: ${y}`);
    if (script) assert.ok(y >= (await brief.page.locator(".alive").boundingBox()).height, "not under the bar");
    await brief.done();
  }
  const alive = await read(html, { at: "#T01" });
  await ready(alive.page);
  const told = alive.page.locator(".tells");
  assert.ok(await told.count() >= 1, "the findings that tell of it");
  assert.ok((await told.allTextContents()).some((one) => /good offices/.test(one)));
  await alive.page.evaluate(() => { location.hash = "#T21"; });
  await until(alive.page, () => [...document.querySelectorAll(".tells")].length > 0);
  await alive.done();
});

test("what is set another way leaves room for the paper, on a low screen as well", async ({ drawn }) => {
  const { page } = await drawn();
  await open_mission(page, /MINUSMA/);
  const brief = await read(await exported(page), { height: 720 });
  await ready(brief.page);
  await brief.page.click("#what-if");
  await brief.page.locator("fieldset.switch").first().waitFor();
  await brief.page.evaluate(() => window.scrollTo(0, 2000));
  const { height } = await brief.page.locator(".alive").boundingBox();
  assert.ok(height <= 0.4 * 720, `${height} of 720`);
  await brief.done();
});
