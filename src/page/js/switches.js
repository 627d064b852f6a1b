// Conditions, safeguards and scenarios as switches.

import { byId, fill, h, told } from "./dom.js";

const words = {
  conditions: { yes: "holds", no: "does not hold", unknown: "not known" },
  safeguards: { yes: "in place", no: "not in place", unknown: "not known" },
};

/// true, false or null (not known): what a condition or safeguard is now.
export function state_of(row) {
  return { yes: true, no: false }[row.state ?? row.in_place] ?? null;
}

function one_switch(table, row, set, flip, chosen) {
  const own = row.written;  // true, false or null, which is not known
  const now = state_of(row);
  const name = `switch-${row.id}`;
  const choice = (value, word) => h("label", {},
    h("input", { type: "radio", name, checked: now === value,
                 onchange: () => flip(row, value === own ? null : value, word) }),
    h("span", { text: word }));
  return h("fieldset", { class: row.id in set ? "switch flipped" : "switch", "data-id": row.id },
    h("legend", {}, h("button", { class: "plain", type: "button",
      onclick: () => chosen({ kind: "row", id: row.id }) }, told(row.title || row.id))),
    h("div", { class: "choices" },
      choice(true, words[table].yes), choice(false, words[table].no),
      own === null && choice(null, words[table].unknown)));
}

/// Shows the switches of a model. `set` is {id: true|false}, what differs from the text;
/// flip(row, value, word) is called with null for "as written".
export function show_switches(model, set, flip, chosen) {
  const focused = document.activeElement?.closest?.("fieldset.switch")?.dataset.id;
  for (const table of ["conditions", "safeguards"]) {
    const rows = model[table] ?? [];
    byId(`${table}-box`).hidden = rows.length === 0;
    fill(byId(table), rows.map((row) => one_switch(table, row, set, flip, chosen)));
  }
  const none = (model.conditions ?? []).length + (model.safeguards ?? []).length === 0;
  byId("no-switches").hidden = !none;
  const count = Object.keys(set).length;
  byId("switches-reset").hidden = count === 0;
  byId("switches-count").textContent = count === 0 ? "" : String(count);
  if (focused !== undefined)
    document.querySelector(`fieldset.switch[data-id="${CSS.escape(focused)}"] input:checked`)?.focus();
}

/// Fills the list of scenarios; hidden where there are none.
export function show_scenarios(model, applied) {
  const rows = model.scenarios ?? [];
  const box = byId("scenario");
  byId("scenario-box").hidden = rows.length === 0;
  fill(box, h("option", { value: "" }, "as written"),
    rows.map((row) => h("option", { value: row.id }, row.title || row.id)));
  box.value = applied[0] ?? "";
}
