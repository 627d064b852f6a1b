// What follows when a condition, a safeguard or a scenario is another one.

import { announce, byId } from "./dom.js";
import { hide_change, show_change } from "./findings.js";

export class WhatIf {
  constructor(app) {
    this.app = app;
  }

  /// Sets a condition or safeguard; null is as written, `word` what it is called. Tells what
  /// wakes, worsens, eases or falls asleep by it.
  async flip(row, value, word) {
    const { session } = this.app;
    if (!session.valid) return this.refuse();
    const before = session.conflicts;
    const trials = await session.data("conflicts", { "--switches": true });
    const trial = trials?.switches.find((one) => one.id === row.id && one.to === String(value ?? row.written));
    if (value === null) delete session.switches[row.id];
    else session.switches[row.id] = value;
    await session.read();
    const now = session.conflicts;
    show_change(`“${row.title || row.id}”: ${word}.`,
      { ...(trial ?? { changes: [], findings: findings_between(before, now) }),
        tensions_before: before.counts.at_work, tensions_after: now.counts.at_work }, this.app.choose);
    announce(byId("change-words").textContent);
  }

  /// Applies a scenario of the file, or none with "".
  async scenario(id) {
    const { session } = this.app;
    if (!session.valid) return this.refuse();
    const name = byId("scenario").selectedOptions[0]?.textContent ?? id;
    session.scenarios = [];
    const told_by = id === "" ? null : await session.compared(id);
    session.scenarios = id === "" ? [] : [id];
    await session.read();
    hide_change();
    if (told_by) show_change(`Under “${name}”.`, told_by, this.app.choose);
  }

  refuse() {
    this.app.show_scenario_and_switches(this.app.session.model ?? {});
    this.app.toast("the text has an error; mend it first, then ask what would be");
  }

  /// Sets all switches back.
  written() {
    this.app.session.switches = {};
    hide_change();
    return this.app.session.read();
  }
}

// Findings that only one of two answers has.
function findings_between(before, after) {
  const all = (answer) => [...answer.picture, ...answer.findings];
  const only = (one, other, change) => {
    const ids = new Set(all(other).map((finding) => finding.id));
    return all(one).filter((finding) => !ids.has(finding.id))
      .map((finding) => ({ change, headline: finding.headline }));
  };
  return [...only(after, before, "appears"), ...only(before, after, "goes")];
}
