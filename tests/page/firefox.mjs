// The page in Firefox: opened from disk, typed into, selected in, switched. Run by run.sh where
// Firefox is installed: node firefox.mjs PAGE.html

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Firefox } from "./marionette.mjs";

const firefox = await Firefox.start();
try {
  await firefox.go(pathToFileURL(resolve(process.argv[2])).href);
  await firefox.run(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective));
    window.addEventListener("error", (event) => window.refused.push(event.message));
  });
  await firefox.until(() => Number(document.body.dataset.ready) > 0);
  assert.match(await firefox.run(() => document.getElementById("title").textContent), /Amber Islands/);
  assert.equal(await firefox.run(() => document.querySelectorAll("#picture g.node.task").length), 5);
  console.log("ok      Firefox opens the page from disk and draws the example");

  const before = await firefox.run(() => Number(document.body.dataset.ready));
  await firefox.run(() => {
    document.getElementById("tour").hidden = true;
    document.getElementById("editor").shadowRoot.querySelector(".cm-content").focus();
  });
  await firefox.keys("# a remark\uE006");
  await firefox.until((count) => Number(document.body.dataset.ready) > count, before);
  assert.match(await firefox.run(() => document.getElementById("editor").shadowRoot
    .querySelector(".cm-content").textContent), /# a remark/);
  console.log("ok      Firefox follows what is typed");

  await firefox.run(() => document.querySelector("#picture g.node.task").dispatchEvent(
    new MouseEvent("click", { bubbles: true })));
  assert.ok(await firefox.run(() => document.querySelectorAll("#picture g.lit").length) > 0);
  await firefox.run(() => document.getElementById("switches-open").click());
  await firefox.run(() => document.querySelectorAll("fieldset.switch input")[1].click());
  await firefox.until(() => !document.getElementById("change-told").hidden);
  assert.match(await firefox.run(() => document.getElementById("change-words").textContent), /falls asleep/);
  console.log("ok      Firefox selects and switches");
  assert.deepEqual(await firefox.run(() => window.refused), []);
} catch (error) {
  console.log(`FAILED  Firefox\n  ${error.stack}`);
  process.exitCode = 1;
} finally {
  await firefox.end();
}
