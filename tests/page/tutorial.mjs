// Does what docs/tutorial-page.md says: each press, set, search and type of its text, and looks
// for what it says is seen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { find, test, until } from "./stage.mjs";

const path = fileURLToPath(new URL("../../docs/tutorial-page.md", import.meta.url));

function steps() {
  const text = readFileSync(path, "utf8").replace(/\s+/g, " ");
  return [...text.matchAll(/\b(press|set|search for|type|see) (?:\*\*([^*]+)\*\*|`([^`]+)`|“([^”]+)”)/gi)]
    .map(([, verb, label, code, quoted]) => ({ verb: verb.toLowerCase(), what: label ?? code ?? quoted }));
}

const seen = (words) => [...document.querySelectorAll("body > *:not(script)")]
  .some((one) => one.textContent.replace(/\s+/g, " ").includes(words));

async function press(page, name) {
  const exact = page.locator("button:visible", { hasText: new RegExp(`^\\s*${name.replace(/[.?]/g, "\\$&")}`) });
  const named = page.getByRole("button", { name });
  await exact.or(named).locator("visible=true").first().click();
}

test("the tutorial of the page works as it stands", async ({ drawn }) => {
  const { page } = await drawn();
  const all = steps();
  assert.ok(all.length >= 20, `only ${all.length} steps were found`);
  const does = {
    press: (name) => press(page, name),
    set: (label) => page.locator("fieldset.switch").first().getByLabel(label).check(),
    type: (words) => page.keyboard.type(words),
    see: (words) => until(page, seen, words),
    "search for": async (words) => {
      await find(page, words);
      await page.keyboard.press("ArrowRight");
    },
  };
  for (const { verb, what } of all) {
    try {
      await does[verb](what);
    } catch (error) {
      throw new Error(`${verb} '${what}': ${error.message}`);
    }
  }
});
