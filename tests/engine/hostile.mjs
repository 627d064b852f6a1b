// What is wrong with a request ends in a sentence, and the engine answers the next one:
//   node hostile.mjs TAUT_WASM

import { started } from "./wasm_engine.mjs";

const engine = await started(process.argv[2]);
const text = "taut: 1\nmandate: {title: M}\ntasks: {a: {title: A}, b: {title: B}}\n" +
             "links: [{id: T, from: a, to: b, score: -3, because: so}]\n";
const open = (files, file = "m.yaml") => ({ ask: "open", file, files });
const long = "word ".repeat(2000).trim();
const chain = Object.fromEntries([...Array(300).keys()].map((i) =>
  [i === 0 ? "m.yaml" : `${i}.yaml`, `include: [${i + 1}.yaml]\n`]));

const hostile = {
  "no JSON": "{", "nothing": "", "a list": "[]", "a NUL": "\0", "nested": "[".repeat(1e6),
  "no ask": "{}", "an unknown ask": { ask: "nope" }, "no files": { ask: "open", file: "m" },
  "10 MB of letters": open({ "m.yaml": "a".repeat(1e7) }),
  "10 MB of lists": open({ "m.yaml": "[".repeat(1e7) }),
  "2 MB of lists": open({ "m.yaml": "[".repeat(2e6) }),
  "2 MB of keys": open({ "m.yaml": "taut: 1\n" + [...Array(8e4).keys()]
    .map((i) => `x-${i}: aaaaaaaaaaaaaa\n`).join("") + "tasks: [\n" }),
  "10 MB of keys": open({ "m.yaml": "taut: 1\n" + [...Array(4e5).keys()]
    .map((i) => `x-${i}: aaaaaaaaaaaaaa\n`).join("") }),
  "a list that is not closed": open({ "m.yaml": `${text}views: [` }),
  "a text that is not closed": open({ "m.yaml": `${text}x-a: "b` }),
  "a NUL in the text": open({ "m.yaml": `${text}\0` }),
  "an absent file": open({ "m.yaml": "taut: 1\ninclude: [nowhere.yaml]\n" }),
  "a file that includes itself": open({ "m.yaml": "taut: 1\ninclude: [m.yaml]\n" }),
  "a circle of files": open({ "m.yaml": "include: [n.yaml]", "n.yaml": "include: [m.yaml]" }),
  "a chain of files": open(chain),
  "aliases within aliases": open({ "m.yaml": "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n" }),
};

function answer(request) {
  const told = JSON.parse(
    engine.answer(typeof request === "string" ? request : JSON.stringify(request)));
  if (told.status === 0 || told.status === 5) throw new Error(JSON.stringify(told));
  if (told.status !== 3 && !told.error) throw new Error("without a sentence");
  if (told.status === 3 && !told.diagnostics.some((one) => one.severity === "error"))
    throw new Error("without an error");
}

let failed = 0;
function check(name, work) {
  try {
    work();
  } catch (error) {
    ++failed;
    console.log(`FAILED: ${name}: ${error.message}`);
  }
}

const whole = () => {
  const opened = JSON.parse(engine.answer(JSON.stringify(open({ "m.yaml": text }))));
  if (opened.status !== 0) throw new Error(JSON.stringify(opened));
};
for (const [name, request] of Object.entries(hostile)) {
  check(name, () => answer(request));
  check(`the request after ${name}`, whole);
}
check("titles of 10,000 letters", () => {
  const titled = text.replace("title: A", `title: ${long}`).replace("title: M", `title: ${long}`);
  const opened = JSON.parse(engine.answer(JSON.stringify(open({ "m.yaml": titled }))));
  if (opened.status !== 0) throw new Error(JSON.stringify(opened).slice(0, 300));
  for (const form of ["svg", "dot"]) {
    const map = JSON.parse(engine.answer(JSON.stringify({ ask: "map", form })));
    if (map.status !== 0) throw new Error(JSON.stringify(map).slice(0, 300));
  }
});
console.log(`${2 * Object.keys(hostile).length + 1} hostile requests, ${failed} failed, ` +
            `${engine.megabytes()} MB of memory`);
process.exit(failed > 0 ? 1 : 0);
