// Starts the page.

import { App } from "./app.js";
import { byId } from "./dom.js";
import { unpacked_text } from "./unpack.js";
import { is_served, open_served } from "./served.js";
import { tour_if_new } from "./tour.js";

async function start() {
  const app = new App();
  app.desk.offer_missions(JSON.parse(await unpacked_text(byId("missions-packed").textContent)));
  if (is_served) await app.desk.attempt(() => open_served(app.desk));
  else await app.desk.example();
  tour_if_new();
}

start();
