// What the engine answers as WebAssembly is what it answers natively, byte for byte:
//   node same_answers.mjs ROOT TAUT_ENGINE TAUT_WASM [MODEL...]
// Fails with the first difference of each request that has one.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import { models, opening, questions, started } from "./wasm_engine.mjs";

const [root, program, wasm, ...chosen] = process.argv.slice(2);

function native() {
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async answer(text) {
      child.stdin.write(`${text}\n`);
      return (await lines.next()).value;
    },
    end: () => child.stdin.end(),
  };
}

const first = native();
const second = await started(wasm);
let asked = 0, different = 0;

async function both(request) {
  const text = JSON.stringify(request);
  const one = await first.answer(text);
  const other = second.answer(text);
  ++asked;
  if (one === other) return one;
  ++different;
  let at = 0;
  while (one[at] === other[at]) ++at;
  const about = JSON.stringify({ ...request, files: undefined });
  console.log(`different: ${about}\n  native: ${one.slice(Math.max(0, at - 40), at + 80)}\n` +
              `  wasm:   ${other.slice(Math.max(0, at - 40), at + 80)}`);
  return one;
}

for (const path of chosen.length > 0 ? chosen : models(root)) {
  const opened = JSON.parse(await both(opening(root, path)));
  if (opened.status !== 0) continue;
  for (const question of questions(opened)) await both(question);
}
first.end();
console.log(`${asked} answers, ${different} different`);
process.exit(different > 0 || asked < 100 ? 1 : 0);
