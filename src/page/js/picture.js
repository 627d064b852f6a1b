// The picture: shown, enlarged, moved, selected in.

import { byId, fill, h } from "./dom.js";
import { picture_of } from "./sanitise.js";

export class Picture {
  /// `chosen(target)` is called when something in the picture is selected.
  constructor(box, chosen) {
    this.box = box;
    this.chosen = chosen;
    this.scale = 1;     // of the width that is there
    this.links = null;
    this.svg = null;
    box.addEventListener("click", (event) => this.clicked(event));
    box.addEventListener("keydown", (event) => this.key(event));
    box.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.drag();
  }

  /// Puts a picture in the place of the one shown; its place and size stay. False if the text
  /// is no picture.
  show(text, links) {
    if (this.svg !== null && text === this.text) {
      this.links = links;
      return true;
    }
    const svg = picture_of(text);
    if (svg === null) return false;
    const focused = this.svg?.contains(document.activeElement) ? document.activeElement.id : "";
    this.links = links;
    this.text = text;
    this.svg = svg;
    svg.classList.add("picture");
    svg.setAttribute("role", "group");
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    const [, , wide, high] = svg.getAttribute("viewBox").split(" ").map(Number);
    svg.style.aspectRatio = `${wide} / ${high}`;
    const title = svg.querySelector(":scope > title");
    if (title) svg.setAttribute("aria-label", title.textContent);
    title?.remove();
    this.prepare();
    this.box.replaceChildren(svg);
    this.resize();
    if (focused) svg.getElementById?.(focused)?.focus({ preventScroll: true });
    return true;
  }

  // Tasks and marks can be reached by key; a title of theirs is their name.
  prepare() {
    const name = this.svg.querySelector("g.graph")?.id ?? "";
    this.groups = [];
    for (const group of this.svg.querySelectorAll("g.node, g.edge")) {
      const target = this.links.target_of(group.id.slice(name.length + 1));
      if (target === null) continue;
      this.groups.push({ group, target });
      group.classList.add("live");
      if (!group.classList.contains("node")) continue;
      group.setAttribute("tabindex", "0");
      group.setAttribute("role", "button");
      const words = [...group.querySelectorAll("text")].map((one) => one.textContent).join(" ");
      const title = group.querySelector("title")?.textContent ?? "";
      group.setAttribute("aria-label", title === "" ? words || target.id : `${words}. ${title}`);
    }
  }

  /// Marks what belongs to a selection; null marks nothing.
  light(marked) {
    if (this.svg === null) return;
    this.svg.classList.toggle("chosen", marked !== null);
    for (const { group, target } of this.groups) {
      const lit = marked !== null && (target.kind === "task"
        ? marked.tasks.has(target.id)
        : marked.pairs.has(this.links.key_of(target.a, target.b)));
      group.classList.toggle("lit", lit);
      group.classList.toggle("near", target.kind === "task" && (marked?.near.has(target.id) ?? false));
    }
  }

  target_of(node) {
    const group = node.closest?.("g.live");
    return this.groups?.find((one) => one.group === group)?.target ?? null;
  }

  clicked(event) {
    if (this.dragged) return;
    this.chosen(this.target_of(event.target));
  }

  key(event) {
    const step = { "+": 1.25, "=": 1.25, "-": 0.8, "0": 0 }[event.key];
    if (step !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.zoom(step === 0 ? 1 / this.scale : step);
    } else if (event.key === "Enter" || event.key === " ") {
      const target = this.target_of(event.target);
      if (target === null) return;
      event.preventDefault();
      this.chosen(target);
    }
  }

  wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / 400), event);
  }

  /// Enlarges by a factor, around a point of the screen or the middle.
  zoom(factor, at = null) {
    const frame = this.box.getBoundingClientRect();
    const x = at ? at.clientX - frame.left : frame.width / 2;
    const y = at ? at.clientY - frame.top : frame.height / 2;
    const before = this.scale;
    this.scale = Math.min(6, Math.max(1, this.scale * factor));
    const grown = this.scale / before;
    this.resize();
    this.box.scrollLeft = (this.box.scrollLeft + x) * grown - x;
    this.box.scrollTop = (this.box.scrollTop + y) * grown - y;
  }

  resize() {
    if (this.svg !== null) this.svg.style.width = `${100 * this.scale}%`;
    const size = byId("zoom-size");
    if (size) size.textContent = `${Math.round(100 * this.scale)} %`;
  }

  drag() {
    let from = null;
    this.box.addEventListener("pointerdown", (event) => {
      this.dragged = false;
      if (event.button !== 0 || event.pointerType === "touch") return;
      from = { x: event.clientX, y: event.clientY, left: this.box.scrollLeft, top: this.box.scrollTop };
    });
    window.addEventListener("pointermove", (event) => {
      if (from === null) return;
      const x = event.clientX - from.x, y = event.clientY - from.y;
      if (Math.hypot(x, y) < 5) return;
      this.dragged = true;
      this.box.scrollLeft = from.left - x;
      this.box.scrollTop = from.top - y;
    });
    window.addEventListener("pointerup", () => { from = null; });
  }

  /// Says a sentence where there is no picture to show.
  say(sentence) {
    this.svg = null;
    this.text = null;
    this.groups = [];
    fill(this.box, h("p", { class: "instead", text: sentence }));
  }
}
