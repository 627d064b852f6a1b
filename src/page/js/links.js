// What belongs together: a line of the text, a task, a statement, a finding, a line of the
// picture. Made anew for each reading of the mandate.

// How the pictures write an id into theirs.
const safe = (id) => id.replace(/[^A-Za-z0-9_-]/g, (c) => "_".repeat(new TextEncoder().encode(c).length));

const list_of = (map, key) => map.get(key) ?? map.set(key, []).get(key);

export class Links {
  /// From the model of `open` and the JSON of `conflicts`, which may be null.
  constructor(model, conflicts) {
    this.tasks = new Map(model.tasks.map((task) => [task.id, task]));
    this.statements = new Map();
    this.rows = new Map();
    for (const table of ["conditions", "safeguards", "objectives", "scenarios"])
      for (const row of model[table] ?? []) this.rows.set(row.id, row);
    this.pairs = new Map();
    for (const statement of model.statements) this.add(statement);
    this.findings = [...(conflicts?.picture ?? []), ...(conflicts?.findings ?? [])];
    this.by_safe_task = new Map(model.tasks.map((task) => [safe(task.id), task.id]));
  }

  add({ id, place, from, to }) {
    const pairs = [];
    for (const a of from) for (const b of to) {
      if (a === b) continue;
      pairs.push([a, b]);
      list_of(this.pairs, this.key_of(a, b)).push(id);
    }
    this.statements.set(id, { id, place, pairs });
  }

  // The two tasks of a line, whichever way it runs.
  key_of(a, b) {
    return [a, b].sort().join("\n");
  }

  /// What a group of the picture stands for, by its id without the picture's name; or null.
  target_of(id) {
    const [, kind, rest] = /^(task|tag|[a-z]+(?:-help)?)-(.+)$/.exec(id) ?? [];
    if (kind === undefined) return this.by_safe_task.has(id) ? this.task_target(id) : null;
    if (kind === "task" || kind === "tag")
      return this.task_target(rest) ?? this.task_target(rest.replace(/-(helps|\d+)$/, ""));
    for (let at = rest.indexOf("--"); at >= 0; at = rest.indexOf("--", at + 1)) {
      const a = this.by_safe_task.get(rest.slice(0, at));
      const b = this.by_safe_task.get(rest.slice(at + 2));
      if (a !== undefined && b !== undefined) return { kind: "pair", a, b };
    }
    return this.by_safe_task.has(id) ? this.task_target(id) : null;
  }

  task_target(text) {
    const id = this.by_safe_task.get(text);
    return id === undefined ? null : { kind: "task", id };
  }

  /// What a line of the text stands for: the task or statement that it is in, or null.
  target_at(file, line) {
    const in_it = ({ place }) => place && place.file === file && place.line <= line &&
                                 line <= (place.end_line ?? place.line);
    for (const task of this.tasks.values()) if (in_it(task)) return { kind: "task", id: task.id };
    for (const one of this.statements.values())
      if (in_it(one)) return { kind: "statement", id: one.id };
    return null;
  }

  /// What is to be marked when this is selected: sets of task ids, pair keys, statement ids and
  /// finding ids, places in the text, and `near`: tasks that stay clear beside a task.
  marked(target) {
    const near = new Set(), tasks = new Set(), pairs = new Set(), statements = new Set(), findings = new Set();
    if (target?.kind === "task") {
      tasks.add(target.id);
      for (const [key] of this.pairs)
        if (key.split("\n").includes(target.id)) {
          pairs.add(key);
          for (const id of key.split("\n")) near.add(id);
        }
      for (const one of this.findings) if (one.tasks.includes(target.id)) findings.add(one.id);
    }
    if (target?.kind === "pair") {
      tasks.add(target.a).add(target.b);
      const key = this.key_of(target.a, target.b);
      pairs.add(key);
      for (const id of this.pairs.get(key) ?? []) statements.add(id);
    }
    if (target?.kind === "statement") statements.add(target.id);
    if (target?.kind === "finding") {
      const found = this.findings.find((one) => one.id === target.id);
      for (const id of found?.tasks ?? []) tasks.add(id);
      for (const arc of found?.arcs ?? []) statements.add(arc.split("/")[0]);
      findings.add(target.id);
    }
    for (const id of statements) {
      for (const [a, b] of this.statements.get(id)?.pairs ?? []) {
        if (target.kind === "finding" && !(tasks.has(a) && tasks.has(b))) continue;
        pairs.add(this.key_of(a, b));
        if (target.kind === "statement") tasks.add(a).add(b);
      }
    }
    if (target?.kind === "statement" || target?.kind === "pair")
      for (const one of this.findings)
        if (one.arcs.some((arc) => statements.has(arc.split("/")[0]))) findings.add(one.id);
    return { near, tasks, pairs, statements, findings, places: this.places(target, tasks, statements) };
  }

  places(target, tasks, statements) {
    const found = [];
    const add = (row) => row?.place && found.push(row.place);
    if (target?.kind === "task") add(this.tasks.get(target.id));
    if (target?.kind === "row") add(this.rows.get(target.id));
    for (const id of statements) add(this.statements.get(id));
    if (target?.kind === "finding" && found.length === 0)
      for (const id of tasks) add(this.tasks.get(id));
    return found;
  }

  /// The words of `explain` for a target.
  words(target) {
    return target.kind === "pair" ? [target.a, target.b] : [target.id];
  }
}
