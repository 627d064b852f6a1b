// Starts the page.

import { App } from "./app.js";
import { byId } from "./dom.js";
import { unpacked_text } from "./unpack.js";
import { tour_if_new } from "./tour.js";

async function start() {
  const app = new App();
  try {
    app.desk.offer_missions(JSON.parse(await unpacked_text(byId("missions-packed").textContent)));
  } catch {
    app.picture.say("This browser is too old to unpack the engine; open the page in a newer " +
                    "Chromium, Edge, Firefox or Safari.");
    return;
  }
  await app.desk.example();
  tour_if_new();
}

start();
