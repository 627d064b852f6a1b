// How fast the engine as WebAssembly is under Node: node measure.mjs ROOT TAUT_WASM
// As a page uses it: one engine, and each round one letter typed into a reason.

import { readFileSync } from "node:fs";

import { opening, started } from "./wasm_engine.mjs";

const [root, wasm] = process.argv.slice(2);
const rounds = 30;

// An invented mandate: seven pillars, as many lines as MINUSMA has for each task.
function invented(tasks) {
  let seed = 7;
  const chance = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % below;
  };
  const list = (count, row) => [...Array(count).keys()].map(row).join("");
  return "taut: 1\nmandate: {title: An invented mandate}\npillars:\n" +
    list(7, (i) => `  p${i}: {title: Pillar number ${i}}\n`) + "tasks:\n" +
    list(tasks, (i) => `  t${i}: {title: Task number ${i} of the mandate, pillar: p${i % 7}, ` +
                       "basis: unverified}\n") + "links:\n" +
    list(Math.round(tasks * 1.6), (i) => {
      const from = chance(tasks);
      const to = (from + 1 + chance(tasks - 1)) % tasks;
      return `  - {id: L${i}, from: t${from}, to: t${to}, score: ${chance(4) === 0 ? 2 : -1 - chance(3)}, ` +
             `because: reason number ${i} why one weighs on the other, basis: unverified}\n`;
    });
}

function changed(text, round) {
  let seen = 0;
  return text.replace(/because: \w/g, (whole) => seen++ === round ? `${whole}a` : whole);
}

const at = (times, share) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1];

async function measure(name, request) {
  const begun = performance.now();
  const engine = await started(wasm);
  const times = { open: [], conflicts: [], map: [], all: [] };
  const first = {};
  let lock = "";
  const timed = (what, asked) => {
    const start = performance.now();
    const answer = JSON.parse(engine.answer(JSON.stringify(asked)));
    if (answer.status !== 0) throw new Error(`${what}: ${JSON.stringify(answer).slice(0, 300)}`);
    const took = performance.now() - start;
    first[what] ??= took;
    times[what].push(took);
    return answer;
  };
  const text = request.files[request.file];
  for (let round = 0; round < rounds; ++round) {
    request.files[request.file] = changed(text, round);
    const start = performance.now();
    timed("open", request);
    timed("conflicts", { ask: "conflicts", form: "json" });
    ({ lock } = timed("map", { ask: "map", form: "svg", lock }));
    if (round === 0) first.all = performance.now() - begun;
    else times.all.push(performance.now() - start);
  }
  const row = (what) => `${Math.round(at(times[what], 0.5))} (${Math.round(at(times[what], 0.95))})`;
  console.log(`${name}: first picture ${Math.round(first.all)} ms, of which map ` +
    `${Math.round(first.map)}; then median (95 %) of ${rounds - 1}, ms: open ${row("open")}, ` +
    `findings ${row("conflicts")}, map ${row("map")}, all ${row("all")}; ` +
    `${engine.megabytes()} MB`);
}

await measure("MINUSMA 2018, 29 tasks", opening(root, "models/minusma-2018.yaml"));
const m = "m.yaml";
await measure("invented, 60 tasks", { ask: "open", file: m, files: { [m]: invented(60) } });
console.log(`${readFileSync(wasm).length} bytes`);
