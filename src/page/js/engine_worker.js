// Runs in a worker: takes the packed engine first, then one request at a time.

import { Engine } from "./engine_run.js";

let engine = null;

self.onmessage = async (event) => {
  const { packed, request } = event.data;
  if (packed !== undefined) {
    engine = Engine.start(packed);
    engine.catch(() => {});
    return;
  }
  try {
    self.postMessage({ answer: (await engine).answer(request) });
  } catch (error) {
    self.postMessage(error.unfit ? { unfit: error.unfit } : { failed: true });
  }
};
