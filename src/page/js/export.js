// Taking things out: the picture as SVG, PNG and on paper.

import { byId } from "./dom.js";
import { download } from "./files.js";

const dots = 200;  // per inch, of a PNG

/// The picture's own bytes, as the engine wrote them.
export function export_svg(text, name) {
  download(`${name}.svg`, text, "image/svg+xml");
}

/// Draws an SVG into a PNG of 200 dots an inch. Throws a sentence where the browser cannot.
export async function export_png(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const [, , wide, high] = /viewBox="([^"]+)"/.exec(text)[1].split(" ").map(Number);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(wide * dots / 72);
    canvas.height = Math.round(high * dots / 72);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("too large");
    download(`${name}.png`, blob, "image/png");
  } catch {
    throw new Error("this browser cannot make a PNG of the picture; take the SVG instead");
  } finally {
    URL.revokeObjectURL(address);
  }
}

/// Prints the picture and the findings, on white; the browser's dialog also writes a PDF.
export async function print_page(app) {
  const { session } = app;
  const before = session.theme;
  const show = (theme) => {
    document.documentElement.dataset.theme = theme;
    session.theme = theme;
    return session.draw();
  };
  for (const box of document.querySelectorAll("details")) box.open = true;
  if (before !== "light") await show("light");
  window.print();
  if (before !== "light") await show(before);
}

/// A file name from a title, without what some disks refuse.
export function name_for(title, view) {
  const words = (title || "mandate").normalize("NFKD").replace(/[^\w]+/g, "-")
    .replace(/^-|-$/g, "").toLowerCase().slice(0, 60);
  return `${words || "mandate"}-${view}`;
}

/// Whether there is a picture to take out; the menu's entries follow.
export function can_export(there) {
  for (const id of ["export-svg", "export-png"]) byId(id).disabled = !there;
}
