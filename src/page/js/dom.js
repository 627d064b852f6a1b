// Small helpers for making elements. Every text goes in as text, never as markup.

/// An element with attributes, event listeners (onclick: f) and children. A child that is
/// null or false is left out, a string becomes a text.
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "text") element.textContent = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

export function byId(id) {
  return document.getElementById(id);
}

/// Puts children in the place of whatever the element held.
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
  return element;
}

/// Text of a model inside a sentence of ours: its letters may run from right to left.
export function told(text) {
  return h("bdi", { text });
}

/// Says a sentence to those who hear the page.
export function announce(sentence) {
  byId("said").textContent = sentence;
}

export function plural(count, one, many = one + "s") {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/// Calls f once, ms after the last call.
export function later(f, ms) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => f(...values), ms);
  };
}
