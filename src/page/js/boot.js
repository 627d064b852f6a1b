// The first script: unpacks the page's own and starts it, or says what the browser lacks.

import { unpacked } from "./unpack.js";

async function boot() {
  const bytes = await unpacked(document.getElementById("script").textContent);
  const script = document.createElement("script");
  script.src = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
  document.body.append(script);
}

boot().catch(() => {
  const sentence = document.createElement("p");
  sentence.className = "instead";
  sentence.textContent = "This browser is too old for the page; open it in a newer Chromium, " +
                         "Edge, Firefox or Safari.";
  document.getElementById("picture")?.replaceChildren(sentence);  // a brief is whole without
});
