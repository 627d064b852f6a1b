// Texts that would do harm: they are shown, never run, and break nothing.

import assert from "node:assert/strict";
import { redrawn, test, until, write } from "./stage.mjs";

const texts = [
  "<script>window.hit = 1; alert(1)</script>",
  "<img src=x onerror='window.hit = 1'>",
  "javascript:window.hit=1",
  "]]><script>window.hit = 1</script>",
  "--></style></title><svg onload=window.hit=1>",
  "&lt;b&gt; &amp; &#x3c;script&#x3e;",
  "\u202eright to left\u202c \u2066isolate",
  "\u0645\u0647\u0645\u0629 حماية المدنيين",
  "word ".repeat(400),
  "W".repeat(10000),
];

const quoted = (text) => JSON.stringify(text);

const model = (text) => `taut: 1
mandate: {title: ${quoted(text)}, mission: ${quoted(text)}, resolution: ${quoted(text)}, note: ${quoted(text)}}
sources:
  s: {title: ${quoted(text)}, author: ${quoted(text)}, url: ${quoted(text)}}
objectives:
  o: {title: ${quoted(text)}, weight: 2}
pillars:
  p: {title: ${quoted(text)}}
conditions:
  c: {title: ${quoted(text)}, holds: true}
safeguards:
  g: {title: ${quoted(text)}, in_place: false}
tasks:
  a: {title: ${quoted(text)}, short: ${quoted(text)}, pillar: p, paragraph: ${quoted(text)}, serves: {o: 3}}
  b: {title: second, pillar: p, serves: {o: 2}}
links:
  - {id: T1, from: a, to: b, score: -2, because: ${quoted(text)}, when: [c], shifts: {g: +1}, sources: [s]}
  - {id: T2, from: b, to: a, score: -3, because: ${quoted(text)}, sources: [s]}
scenarios:
  z: {title: ${quoted(text)}, conditions: {c: false}}
`;

const unharmed = async (page) => {
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator("main script, main iframe, main object, main foreignObject, #panel script").count(), 0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `the page is ${wide} pixels too wide`);
};

for (const text of texts)
  test(`hostile text in every field: ${text.slice(0, 24).trim()}`, async ({ drawn }) => {
    const { page } = await drawn();
    await write(page, model(text));
    await until(page, () => !document.getElementById("title").textContent.includes("Amber") ||
                            document.getElementById("problems").classList.contains("bad"));
    await unharmed(page);
    if (await page.locator("#problems.bad").count() > 0) return;
    await page.locator(".headline").first().click();
    await page.locator("li.finding .finding-head .quiet").first().click();
    await page.locator("#panel").waitFor();
    await unharmed(page);
    assert.equal(await page.locator("#panel a[href^=javascript]").count(), 0);
    await page.click("#panel-close");
    for (const view of ["focus", "matrix", "slide"])
      await redrawn(page, () => page.click(`[data-view=${view}]`));
    await page.click("[data-answer=strategy]");
    await until(page, () => document.getElementById("answer").textContent.length > 20);
    await unharmed(page);
  });

test("markup that an engine should never write is not let in", async ({ drawn }) => {
  const { page, problems } = await drawn({ before: () => {
    window.bad = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="window.hit=1">
      <script>window.hit=1</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="window.hit=1"/></body></foreignObject>
      <a href="javascript:window.hit=1"><rect id="r" width="3" height="3" fill="url(http://x.invalid/y)" onclick="window.hit=1"/></a>
      <image href="http://x.invalid/z.png"/><use href="http://x.invalid/#a"/><style>* { fill: url(http://x.invalid/q) }</style></svg>`;
    const parse = DOMParser.prototype.parseFromString;
    DOMParser.prototype.parseFromString = function (text, type) {
      return parse.call(this, type === "image/svg+xml" ? window.bad : text, type);
    };
  } });
  const inside = await page.locator("#picture svg").evaluate((svg) => svg.outerHTML);
  assert.match(inside, /<rect/);
  assert.doesNotMatch(inside, /script|foreign|javascript|invalid|onload|onclick|<image|<use|<style/);
  await page.locator("#picture rect").click({ force: true });
  await unharmed(page);
  // What the policy refused while the text was parsed is all that was told.
  assert.ok(problems.every((one) => one.includes("Content Security Policy")));
  problems.length = 0;
});
