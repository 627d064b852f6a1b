// What stands at the end of a brief that is alive; the build of the page and the page itself
// both write it.

/// Markup of the engine, its worker and the script, as the page holds them, and the first
/// script.
export function brief_end({ engine, worker, script, boot }) {
  const held = (id, text) => `<script type="text/plain" id="${id}">${text}</script>\n`;
  return held("engine", engine) + held("engine-worker", worker) + held("script", script) +
         `<script>${boot}</script>\n`;
}

/// A brief as `report` writes it, with the model that it tells of and its end: `policy` admits
/// the first script.
export function brought_alive(html, inside, policy, end) {
  const model = JSON.stringify(inside).replaceAll("<", "\\u003c");
  const at = html.lastIndexOf("</body>");
  return html.slice(0, at).replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/,
                                   (_, start) => start + policy) +
         `<script type="application/json" id="model">${model}</script>\n${end}${html.slice(at)}`;
}
