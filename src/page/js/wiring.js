// Buttons and keys of the page.

import { brief_end, brought_alive } from "./brief_end.js";
import { byId } from "./dom.js";
import { close_panel } from "./explain.js";
import { export_png, export_svg, name_for, print_page } from "./export.js";
import { download } from "./files.js";
import { hide_change } from "./findings.js";
import { toggle_problems } from "./problems.js";
import { join_menu } from "./menu.js";
import { sentence_of } from "./session.js";
import { remember, remembered } from "./settings.js";
import { begin_tour, end_tour } from "./tour.js";

function click(id, does) {
  byId(id).addEventListener("click", does);
}

export function wire(app) {
  const { desk, picture, session } = app;
  join_menu(byId("menu-file"), byId("list-file"));
  join_menu(byId("menu-export"), byId("list-export"));
  for (const [id, does] of Object.entries({
    open: () => desk.open(), "open-folder": () => desk.open_folder(), "add-file": () => desk.add(),
    save: () => desk.save(), "save-as": () => desk.save(true), new: () => desk.example(),
    help: begin_tour, "panel-close": close_panel, "change-close": hide_change, "problems-summary": toggle_problems,
    "zoom-in": () => picture.zoom(1.25), "zoom-out": () => picture.zoom(0.8),
    "zoom-fit": () => picture.zoom(1 / picture.scale),
    "switches-open": () => switches(byId("switches").hidden), "switches-close": () => switches(false),
    "switches-reset": () => app.what_if.written(),
    "side-text": () => app.side("text"), "side-picture": () => app.side("picture"),
    "explain-show": () => app.explain(session.links.words(app.selected)),
    "explain-found": () => app.first_found?.scrollIntoView({ block: "start" }),
    "explain-none": () => app.select(null, "picture"),
  })) click(id, does);
  wire_export(app);
  byId("scenario").addEventListener("change", (event) => app.what_if.scenario(event.target.value));
  byId("focus-task").addEventListener("change", (event) => {
    session.focus = event.target.value;
    session.draw();
  });
  byId("other").addEventListener("change", (event) => desk.other(event.target.value));
  wire_splitter();
  wire_keys(app);
  switches(remembered("switches", window.innerWidth >= 1600 ? "yes" : "no") === "yes", false);
}

function switches(open, keep = true) {
  byId("switches").hidden = !open;
  byId("switches-open").setAttribute("aria-expanded", String(open));
  if (keep) remember("switches", open ? "yes" : "no");
}

function wire_export(app) {
  const { session } = app;
  const name = () => name_for(session.model?.title, session.view);
  click("export-svg", () => export_svg(app.picture.text, name()));
  click("export-png", () => export_png(app.picture.text, name())
    .catch((error) => app.toast(error.message)));
  click("export-print", () => print_page(app));
  const text = async (request, ending, type, finished = (given) => given) => {
    const answer = await session.asked({ options: {}, ...request });
    if (answer.status === 0) download(`${name_for(session.model?.title, request.ask)}.${ending}`, finished(answer.text), type);
    else if (/^nothing is asked as/.test(answer.error))
      app.toast(`this page cannot write it; the program does: taut ${request.ask} ${session.main}`);
    else app.toast(sentence_of(answer));
  };
  click("export-findings", () => text({ ask: "conflicts", form: "csv" }, "csv", "text/csv"));
  click("export-memo", () => text({ ask: "conflicts", form: "markdown" }, "md", "text/markdown"));
  click("export-brief", () => text({ ask: "report", form: "html" }, "html", "text/html", (html) => alive(html, session)));
}

// The brief with the engine of this page and the model as it is open.
function alive(html, session) {
  const { ask: _, ...open } = session.open_request();
  const of = (id) => byId(id).textContent;
  const end = brief_end({ engine: of("engine"), worker: of("engine-worker"), script: of("brief-script"), boot: of("boot") });
  return brought_alive(html, { open, options: {} }, byId("brief-script").dataset.policy, end);
}

function wire_splitter() {
  const bar = byId("splitter"), desk = byId("desk");
  const set = (percent) => {
    const width = Math.min(70, Math.max(0, percent));
    desk.style.setProperty("--text-width", `${width}%`);
    bar.setAttribute("aria-valuenow", String(Math.round(width)));
    remember("text-width", String(width));
  };
  const kept = Number(remembered("text-width", "nothing"));
  if (Number.isFinite(kept)) set(kept);
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    bar.onpointermove = (move) => set(100 * move.clientX / desk.clientWidth);
  });
  bar.addEventListener("pointerup", () => { bar.onpointermove = null; });
  bar.addEventListener("dblclick", () => set(34));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (step) set(Number(bar.getAttribute("aria-valuenow")) + step);
  });
}

function wire_keys(app) {
  document.addEventListener("keydown", (event) => {
    const mod = event.ctrlKey || event.metaKey;
    const does = mod && !event.altKey && { s: () => app.desk.save(event.shiftKey),
                                           o: () => app.desk.open() }[event.key.toLowerCase()];
    if (does) {
      event.preventDefault();
      does();
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      if (!byId("tour").hidden) end_tour();
      else if (!byId("panel").hidden) close_panel();
      else if (app.selected !== null && !event.target.closest?.("#editor")) app.select(null, "picture");
    }
  });
}
