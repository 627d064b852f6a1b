// Reads what `yaml_texts` prints with the package `yaml` of npm and compares: whatever is
// read without an error must mean the same to a third reader.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const [program, count, at] = process.argv.slice(2);
const YAML = createRequire(import.meta.url)(at);

const nothing = ["", "~", "null", "Null", "NULL"];
function tree(node) {
  if (node === null || node === undefined) return null;
  if (YAML.isScalar(node)) {
    const text = node.value === null ? "" : String(node.value);
    const plain = node.type === "PLAIN" || node.type === undefined;
    return plain && nothing.includes(text) ? null : text;
  }
  if (YAML.isSeq(node)) return node.items.map(tree);
  if (YAML.isPair(node)) return { map: [[tree(node.key), tree(node.value)]] };
  return { map: node.items.map((pair) => [tree(pair.key), tree(pair.value)]) };
}

function theirs(text) {
  const document = YAML.parseDocument(text, { schema: "failsafe", uniqueKeys: false });
  if (document.errors.length > 0) return "refused: " + document.errors[0].message;
  return tree(document.contents);
}

// Where a file lacks its last line end, a text in lines may end with one or not.
function same(text, ours, other) {
  const plain = (tree) => JSON.stringify(tree).replace(/(\\n)+"([\]}]*)$/, '"$2');
  return text.endsWith("\n") ? JSON.stringify(ours) === JSON.stringify(other)
                             : plain(ours) === plain(other);
}

const child = spawn(program, [count], { stdio: ["ignore", "pipe", "inherit"] });
let compared = 0;
let different = 0;
for await (const line of createInterface({ input: child.stdout })) {
  const [text, ours] = JSON.parse(line);
  ++compared;
  const other = theirs(text);
  if (same(text, ours, other)) continue;
  if (++different <= 20)
    console.log(`${JSON.stringify(text)}\n  ours   ${JSON.stringify(ours)}\n` +
                `  theirs ${JSON.stringify(other)}`);
}
console.log(`${compared} texts read by both, ${different} differ`);
process.exit(compared > 0 && different === 0 ? 0 : 1);
