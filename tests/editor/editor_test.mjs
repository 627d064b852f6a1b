// Does an editor that was given the printed schema complete keys, explain them, and mark
// what is wrong? Asked of the language server that editors use.
//   node editor_test.mjs TAUT MODULES
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {LanguageServer} from './language_server.mjs';

const [taut, modules] = process.argv.slice(2).map((path) => resolve(path));
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const wanted = JSON.parse(readFileSync(join(root, 'tests/editor/package.json')))
                   .dependencies['yaml-language-server'];
const installed = JSON.parse(
    readFileSync(join(modules, 'yaml-language-server/package.json'))).version;
assert.equal(installed, wanted, 'the language server has the pinned version');

const folder = mkdtempSync(join(tmpdir(), 'taut-editor-'));
const server =
    new LanguageServer(join(modules, 'yaml-language-server/bin/yaml-language-server'));
const too_late = setTimeout(() => {
  console.error('the language server did not answer within 60 s');
  process.exit(1);
}, 60_000);

// In a text, `|` is where the cursor stands; it is taken out.
let texts = 0;
async function opened(marked) {
  const model = `# yaml-language-server: $schema=taut.schema.json\n${marked}`;
  const offset = model.indexOf('|');
  const before = model.slice(0, offset < 0 ? 0 : offset).split('\n');
  const file = join(folder, `case-${++texts}.yaml`);
  const diagnostics = await server.open(file, model.replace('|', ''));
  return {
    file,
    diagnostics,
    position: {line: before.length - 1, character: before.at(-1).length},
  };
}

async function completions(marked) {
  const {file, position} = await opened(marked);
  return (await server.complete(file, position)).map((item) => item.label);
}

async function hover(marked) {
  const {file, position} = await opened(marked);
  const answer = await server.hover(file, position);
  return answer?.contents?.value ?? '';
}

async function marks(text) {
  return (await opened(text)).diagnostics.map(
      ({message, range}) => ({message, line: range.start.line, from: range.start.character,
                              to: range.end.character}));
}

function has_all(found, expected) {
  for (const word of expected)
    assert.ok(found.includes(word), `${word} is offered; offered: ${found.join(', ')}`);
}

const head = 'taut: 1\nmandate: {title: an example}\n';
const two_tasks = `${head}tasks:\n  one: {title: one}\n  two: {title: two}\n`;
const link = `${two_tasks}links:\n  - id: T1\n    from: one\n    to: two\n    score: -1\n`;

const cases = {
  'keys of a file are completed': async () => {
    has_all(await completions('|'), ['taut', 'mandate', 'tasks', 'links', 'extends']);
  },
  'keys of a task are completed': async () => {
    const found = await completions(`${head}tasks:\n  one:\n    title: one\n    |`);
    has_all(found, ['short', 'pillar', 'paragraph', 'serves', 'requires', 'basis']);
    assert.ok(!found.includes('title'), 'a key that is there is not offered again');
  },
  'keys of a link are completed': async () => {
    has_all(await completions(`${two_tasks}links:\n  - id: T1\n    |`),
            ['from', 'to', 'between', 'score', 'because', 'when', 'shifts', 'sources']);
  },
  'keys of a renewal are completed': async () => {
    const found = await completions('taut: 1\nextends: base.yaml\n|');
    has_all(found, ['remove', 'change', 'add', 'conditions', 'safeguards']);
    assert.ok(!found.includes('tasks'), 'a renewal has its tasks under `add`');
  },
  'keys of a changed link are completed': async () => {
    has_all(await completions(`${link}scenarios:\n  calm:\n    change:\n      links:\n` +
                              '        T1:\n          |'),
            ['score', 'because', 'basis']);
  },
  'words for a basis are completed': async () => {
    has_all(await completions(`${link}    basis: |`),
            ['stated', 'derived', 'inferred', 'unverified']);
  },
  'words for holds are completed': async () => {
    has_all(await completions(`${head}conditions:\n  calm:\n    title: it is calm\n` +
                              '    holds: |'),
            ['true', 'false', 'unknown']);
  },
  'a new task is offered whole': async () => {
    has_all(await completions(`${head}tasks:\n  |`), ['a task']);
  },
  'a key is explained with its default and an example': async () => {
    const text = await hover(`${head}tasks:\n  one:\n    prio|rity: 2\n    title: one\n`);
    assert.match(text, /tier in the resolution/);
    assert.match(text, /Default: 3/);
    assert.match(text, /Example: `priority: 1`/);
  },
  'a key with several shapes is explained': async () => {
    assert.match(await hover(`${link}    wh|en: [calm]\n`), /without which the link vanish/);
    assert.match(await hover(link.replace('from:', 'fr|om:')), /have the influence/);
  },
  'a row is explained': async () => {
    assert.match(await hover(`${head}ta|sks: {one: {title: one}}\n`),
                 /mandated activities/);
  },
  'an unknown key is marked under its name': async () => {
    const found = await marks(`${head}tasks:\n  one: {titel: one, title: one}\n`);
    assert.equal(found.length, 1);
    assert.match(found[0].message, /titel/);
    assert.deepEqual([found[0].line, found[0].from, found[0].to], [4, 8, 13]);
  },
  'a score out of range is marked': async () => {
    const found = await marks(link.replace('-1', '-4'));
    assert.equal(found.length, 1);
    assert.match(found[0].message, /-3/);
    assert.deepEqual([found[0].line, found[0].from, found[0].to], [10, 11, 13]);
  },
  'a score that is a word is marked': async () => {
    const [found] = await marks(link.replace('-1', 'strong'));
    assert.match(found.message, /integer/);
  },
  'a wrong word is marked with the right ones': async () => {
    const found = await marks(`${link}    basis: stted\n`);
    assert.equal(found.length, 1);
    assert.match(found[0].message, /"stated", "derived", "inferred", "unverified"/);
  },
  'a bad day is marked with a good one': async () => {
    const found = await marks('taut: 1\nmandate: {title: x, ends: 30.6.2019}\n');
    assert.equal(found.length, 1);
    assert.match(found[0].message, /2018-06-30/);
  },
  'a missing key is marked': async () => {
    const [found] = await marks(`${link}  - {id: T2, from: one, to: two}\n`);
    assert.match(found.message, /score/);
    assert.match((await marks('taut: 1\n'))[0].message, /mandate/);
    assert.match((await marks(link.replace('    to: two\n', '')))[0].message, /"to"/);
  },
  'ends given twice are marked with what to do': async () => {
    const found = await marks(`${link}    between: [one, two]\n`);
    assert.ok(found.length > 0);
    assert.match(found[0].message, /drop `from` and `to`/);
  },
  'short and long forms are both right': async () => {
    assert.deepEqual(await marks(`${head}conditions:
  calm: {title: {en: it is calm, fr: c'est calme}, holds: unknown}
tasks:
  one: {title: one, requires: [two, {condition: calm, because: it is dangerous}]}
  two: {short: two, x-desk: my own note}
links:
  - {id: T1, from: [one], to: {pillar: p}, score: 0, when: {any: [calm, {not: calm}]}}
  - {id: T2, between: [one, [two]], score: +1, because: {one-two: {en: so, fr: ainsi}, two-one: so too}}
  - {id: T3, from: all, to: one, score: -1, when: calm, shifts: {calm: -1}}
`), []);
  },
  'a renewal is right as it is': async () => {
    assert.deepEqual(await marks(`taut: 1
extends: base.yaml
conditions: {calm: true}
remove: {tasks: [one]}
change: {tasks: {two: {priority: ~, basis: ~, sources: [a]}}, links: {T1: {when: ~}}}
`), []);
  },
  'a renewal has no tasks of its own': async () => {
    const [found] = await marks('taut: 1\nextends: base.yaml\ntasks: {one: {title: one}}\n');
    assert.match(found.message, /tasks/);
  },
  'a file that others include needs no key': async () => {
    const file = join(folder, 'sources.yaml');
    assert.deepEqual(
        await server.open(file, '# yaml-language-server: $schema=taut.schema.json' +
                                    '#/definitions/part\nsources: {a: {title: a}}\n'),
        []);
  },
  'what `taut new` writes is right': async () => {
    const file = join(folder, 'mandate.yaml');
    assert.deepEqual(await server.open(file, readFileSync(file, 'utf8')), []);
  },
};
for (const name of existsSync(join(root, 'models')) ? readdirSync(join(root, 'models')) : [])
  if (name.endsWith('.yaml'))
    cases[`models/${name} is right`] = async () => {
      const file = join(root, 'models', name);
      const text = readFileSync(file, 'utf8');
      assert.match(text, /^# yaml-language-server: \$schema=\.\.\/docs\/taut\.schema\.json\n/);
      assert.deepEqual(await server.open(file, text), []);
    };

let failed = 0;
try {
  execFileSync(taut, ['new', join(folder, 'mandate.yaml')], {stdio: 'pipe'});
  await server.start(folder);
  for (const [name, run] of Object.entries(cases)) {
    try {
      await run();
      console.log(`ok      ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${name}\n${error.message}`);
    }
  }
  await server.stop();
} finally {
  clearTimeout(too_late);
  rmSync(folder, {recursive: true});
}
console.log(`${Object.keys(cases).length - failed} of ${Object.keys(cases).length} hold, ` +
            `yaml-language-server ${installed}`);
process.exit(failed === 0 ? 0 : 1);
