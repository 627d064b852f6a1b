// Parses exported flowcharts with Mermaid and compares what it understood with the
// exported JSON; then draws some and compares the words in the pictures.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [taut, root, bundle, modules] = process.argv.slice(2);

// A page without a screen: everything is as wide as its letters.
const { JSDOM } = createRequire(join(modules, 'x.js'))('jsdom');
const { window } = new JSDOM('<!DOCTYPE html><body></body>', { pretendToBeVisual: true });
globalThis.window = window;
for (const name of ['document', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'DOMParser',
  'XMLSerializer', 'getComputedStyle'])
  globalThis[name] = window[name];
const width = (element) => 8 * element.textContent.length;
window.SVGElement.prototype.getBBox = function () {
  return { x: 0, y: 0, width: width(this), height: 16 };
};
window.SVGElement.prototype.getComputedTextLength = function () {
  return width(this);
};
const { default: mermaid } = await import(pathToFileURL(bundle).href);
mermaid.initialize({ startOnLoad: false });

const exported = (form, ...words) =>
  execFileSync(taut, ['export', form, ...words], { encoding: 'utf8', stdio: 'pipe' });

// Mermaid keeps its entities in letters of its own until it draws.
const names = { quot: '"', amp: '&', lt: '<', gt: '>' };
const decoded = (text) =>
  text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (_, name) => names[name]);
const oneLine = (text) => text.replace(/[\u0000-\u001f\u007f]/g, ' ');
const words = (text) => (typeof text === 'string' ? text : Object.values(text)[0]);
const nodeId = (id) => 't_' + id.replaceAll('-', '_');

function same(what, found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}:\n  Mermaid has ${a}\n  JSON has    ${b}`);
}

async function check(...model) {
  const whole = JSON.parse(exported('json', ...model));
  const text = exported('mermaid', ...model);
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { db } = diagram;
  same('kind', diagram.type, 'flowchart-v2');
  const title = words(whole.mandate.title);
  const scenarios = whole.applied.map((scenario) => ` - ${words(scenario.title)}`);
  same('title', decoded(db.getAccTitle()), oneLine(title + scenarios.join('')));
  const vertices = [...db.getVertices().values()];
  same(
    'tasks',
    Object.fromEntries(vertices.map((v) => [v.id, decoded(v.text)]).sort()),
    Object.fromEntries(
      whole.tasks
        .map((task) => [nodeId(task.id), oneLine(words(task.short ?? task.title))])
        .sort(),
    ),
  );
  same(
    'pillars',
    db.getSubGraphs().flatMap((frame) => frame.nodes).sort(),
    whole.tasks.filter((task) => task.pillar).map((task) => nodeId(task.id)).sort(),
  );
  const arcs = whole.links.flatMap((link) =>
    link.arcs.filter((arc) => !arc.general).map((arc) => ({ link, arc })),
  );
  const lines = db.getEdges();
  same('number of lines', lines.length, arcs.length);
  arcs.forEach(({ link, arc }, i) => {
    const line = lines[i];
    const sign = arc.effective > 0 ? '+' : '';
    const state = arc.state === 'active' ? '' : ` ${arc.state}`;
    same('ends', [line.start, line.end], [nodeId(arc.from), nodeId(arc.to)]);
    same('label', decoded(line.text), `${sign}${arc.effective} ${link.id}${state}`);
    same('head', line.type, link.score < 0 ? 'arrow_cross' : 'arrow_point');
    same('dots', line.stroke === 'dotted', arc.state !== 'active');
  });
  return arcs.length;
}

// HTML shows any number of blanks as one.
const shown = (text) => text.replace(/[\u0000-\u001f\u007f ]+/g, ' ').trim();

async function draw(model) {
  const whole = JSON.parse(exported('json', model));
  const { svg } = await mermaid.render('picture', exported('mermaid', model));
  const page = new window.DOMParser().parseFromString(svg, 'text/html');
  const found = (selector) =>
    [...page.querySelectorAll(selector)].map((label) => shown(label.textContent)).sort();
  const name = (row) => shown(words(row.short ?? row.title));
  const pillars = whole.pillars.filter((p) => whole.tasks.some((t) => t.pillar === p.id));
  same('words', found('.nodeLabel'), [...whole.tasks, ...pillars].map(name).sort());
  const arcs = whole.links.flatMap((link) =>
    link.arcs.filter((arc) => !arc.general).map((arc) => {
      const state = arc.state === 'active' ? '' : ` ${arc.state}`;
      return `${arc.effective > 0 ? '+' : ''}${arc.effective} ${link.id}${state}`;
    }),
  );
  same('words of lines', found('span.edgeLabel'), arcs.sort());
}

let count = 0;
const models = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(root, folder, name));
for (const model of [...models('models'), ...models('examples/features')])
  count += await check(model);
count += await check(join(root, 'models/minusma-2018.yaml'), '-s', 'agreement-suspended');
count += await check(join(root, 'tests/readers/hostile.yaml'));
if (count < 200) throw new Error(`only ${count} lines were read`);
for (const model of [
  join(root, 'tests/readers/hostile.yaml'),
  join(root, 'tests/readers/markdown.yaml'),
  ...models('examples/features').slice(0, 3),
])
  await draw(model);
console.log(`Mermaid read ${count} lines as they are`);
