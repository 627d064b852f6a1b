// Markup that the engine made from a model, brought into the page. The engine escapes what
// it is given; here nothing is let through that could run or fetch, whatever it wrote.

const svg_names = new Set(["svg", "g", "path", "polygon", "polyline", "rect", "circle",
  "ellipse", "line", "text", "tspan", "title", "desc"]);
const svg_attributes = new Set(["viewBox", "id", "class", "d", "points", "x", "y", "x1", "y1",
  "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "fill", "stroke", "stroke-width",
  "stroke-dasharray", "fill-opacity", "stroke-opacity", "opacity", "font-family", "font-size",
  "font-weight", "font-style", "text-anchor", "textLength", "lengthAdjust", "direction",
  "transform", "lang", "xml:space", "pointer-events", "unicode-bidi"]);
const html_names = new Set(["h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd",
  "table", "thead", "tbody", "tr", "th", "td", "caption", "strong", "em", "b", "i", "code",
  "pre", "section", "article", "div", "span", "bdi", "small", "blockquote", "br", "hr", "abbr"]);
const html_attributes = new Set(["class", "title", "lang", "dir", "colspan", "rowspan", "scope"]);
// A brief leads from place to place in itself, and to its sources.
const brief_names = new Set([...html_names, "a", "nav", "figure", "figcaption"]);
const brief_attributes = new Set([...html_attributes, "id", "href", "rel", "tabindex", "role", "aria-label"]);
const address = /^(#|https?:\/\/)/;
const kept_children = new Set(["a", "main", "header", "footer", "html", "body"]);

function copy(from, rules, into) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const name = node.localName;
    if (name === "svg" && rules.svg) {
      into.append(copied(node, of_svg));
      continue;
    }
    if (!rules.names.has(name)) {
      if (kept_children.has(name)) copy(node, rules, into);
      continue;
    }
    into.append(copied(node, rules));
  }
}

function copied(node, rules) {
  const element = document.createElementNS(rules.space, node.localName);
  for (const { name, value } of node.attributes) {
    // No address: a paint server or a filter could fetch one.
    if (rules.attributes.has(name) && !/url\s*\(|javascript:/i.test(value) &&
        (name !== "href" || address.test(value)))
      element.setAttribute(name, value);
  }
  copy(node, rules, element);
  return element;
}

const of_svg = { names: svg_names, attributes: svg_attributes, space: "http://www.w3.org/2000/svg" };
const of_html = { names: html_names, attributes: html_attributes, space: "http://www.w3.org/1999/xhtml" };
const of_brief = { ...of_html, names: brief_names, attributes: brief_attributes, svg: true };

/// The picture as an element, or null when the text is no SVG.
export function picture_of(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  if (parsed.documentElement.localName !== "svg") return null;
  return copied(parsed.documentElement, of_svg);
}

/// What stands in the body of an HTML document, as a fragment without links and scripts.
export function body_of(text) {
  return within(text, of_html);
}

/// What stands in the paper of a brief, with its links and its map, without scripts.
export function brief_of(text) {
  return within(text, of_brief);
}

function within(text, rules) {
  // The page's policy admits no styles but its own, and would complain of these.
  const bare = text.replace(/<style[\s\S]*?<\/style>/gi, "");
  const parsed = new DOMParser().parseFromString(bare, "text/html");
  const fragment = document.createDocumentFragment();
  copy(parsed.body, rules, fragment);
  return fragment;
}
