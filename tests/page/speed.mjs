// How fast the page is: node speed.mjs PAGE.html MODULES. Prints the table of docs/page.md.

import { browser, drawn, find, open_mission, redrawn, until, write } from "./stage.mjs";

const strokes = 30;

// Invented: six pillars of ten tasks, each of which acts on two others.
function sixty() {
  const id = (i) => `t${i % 60}`;
  const tasks = Array.from({ length: 60 }, (_, i) =>
    `  ${id(i)}: {title: task number ${i} of the mandate, short: task ${i}, pillar: p${Math.floor(i / 10)}, priority: ${1 + i % 3}}`);
  const links = Array.from({ length: 60 }, (_, i) => [
    `  - {id: A${i}, from: ${id(i)}, to: ${id(7 * i + 3)}, score: -${1 + i % 3}, because: what task ${i} does stands in the way}`,
    i % 2 ? "" : `  - {id: B${i}, from: ${id(i)}, to: ${id(11 * i + 5)}, score: ${1 + i % 2}, because: what task ${i} does is of help}`]);
  return ["taut: 1", "mandate: {title: sixty tasks}", "pillars:",
    ...Array.from({ length: 6 }, (_, i) => `  p${i}: {title: pillar ${i}}`), "tasks:", ...tasks,
    "links:", ...links.flat().filter(Boolean)].join("\n");
}

const share = (all, part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(part * all.length))];

// From the key to the picture in the page, and the longest pause of its main thread.
const watch = () => {
  window.pauses = [];
  window.strokes = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.pauses.push(one.duration);
  }).observe({ entryTypes: ["longtask"] });
  let pressed = 0;
  document.addEventListener("keydown", () => { pressed = performance.now(); }, true);
  addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
    if (pressed > 0) window.strokes.push(performance.now() - pressed);
    pressed = 0;
  }).observe(document.body, { attributeFilter: ["data-ready"] }));
};

async function typed(page, words) {
  await find(page, words);
  await page.keyboard.press("ArrowRight");
  await page.evaluate(() => { window.strokes = []; window.pauses = []; });
  // A letter comes and goes: every state of the text is a whole one.
  for (let i = 0; i < strokes; ++i) {
    await redrawn(page, () => page.keyboard.press(i % 2 ? "Backspace" : "x"));
    await page.waitForTimeout(60);
  }
  const { strokes: all, pauses } = await page.evaluate(() => ({ strokes: window.strokes, pauses: window.pauses }));
  return { all, pause: Math.max(0, ...pauses) };
}

function tell(what, { all, pause }) {
  console.log(`| ${what}, ${all.length} keys | ${Math.round(share(all, 0.5))} | ${Math.round(share(all, 0.95))} | ${Math.round(pause)} |`);
}

const first = [];
for (let i = 0; i < 5; ++i) {
  const { page, context } = await drawn({ before: watch });
  first.push(await page.evaluate(() => performance.getEntriesByName("first-picture")[0].startTime));
  await context.close();
}
console.log("| | median ms | 95th percentile | longest pause |\n| --- | --- | --- | --- |");
console.log(`| opening to first picture, 5 times | ${Math.round(share(first, 0.5))} | ${Math.round(Math.max(...first))} | |`);

const { page } = await drawn({ before: watch });
tell("5 tasks", await typed(page, "short: police training"));
await open_mission(page, /MINUSMA/);
tell("MINUSMA, 29 tasks", await typed(page, "short: good offices"));
await redrawn(page, () => write(page, sixty()));
await until(page, () => document.getElementById("title").textContent === "sixty tasks");
tell("60 tasks, 90 statements", await typed(page, "mandate: {title: sixty tasks"));
await browser.close();
