// The page's side of the engine: one request at a time, in a worker where the browser
// allows one. After a trap or a time limit a new engine is started; no text is lost, for
// the engine keeps none that the page does not have.

import { Engine } from "./engine_run.js";

const time_limit = 20000;  // milliseconds until an answer is given up

let packed = "";       // the engine, packed
let worker = null;     // a Worker, or null while there is none
let inside = null;     // the engine itself, where workers are refused
let refused = false;
let waiting = null;    // the request that is being answered
const queue = [];

/// Keeps the engine's bytes; it is started by the first request, or at once by `begin`.
export function prepare(text) {
  packed = text;
}

/// Starts the engine, while whoever will ask is not ready yet.
export function begin() {
  if (worker === null && !refused) start();
}

/// Answers a request of the engine's door. `kind` names requests of which only the newest
/// is wanted: an older one that still waits is answered with {dropped: true}, and so is one
/// that is not `wanted()` when its turn comes. Never throws: a failure of the engine itself is
/// {status: 5, error: sentence}.
export function ask(request, kind = null, wanted = () => true) {
  return new Promise((resolve) => {
    if (kind !== null) {
      const old = queue.findIndex((other) => other.kind === kind);
      if (old >= 0) queue.splice(old, 1)[0].resolve({ dropped: true });
    }
    queue.push({ text: JSON.stringify({ today: today(), ...request }), kind, wanted, resolve });
    next();
  });
}

// The day where the reader is, as 2019-06-30.
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function next() {
  while (waiting === null && queue.length > 0 && !queue[0].wanted())
    queue.shift().resolve({ dropped: true });
  if (waiting !== null || queue.length === 0) return;
  waiting = queue.shift();
  if (worker === null && !refused) start();
  if (refused) return answerHere();
  waiting.timer = setTimeout(
    () => fail("the engine took too long over this text and was started anew; your text is safe"),
    time_limit);
  worker.postMessage({ request: waiting.text });
}

function start() {
  try {
    const source = document.getElementById("engine-worker").textContent;
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    worker = new Worker(address);
    URL.revokeObjectURL(address);
    worker.onmessage = (event) => heard(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      refuse();
    };
    worker.postMessage({ packed });
  } catch {
    worker = null;
    refused = true;
  }
}

// A worker that never answered anything was refused; one that did has failed.
function refuse() {
  if (worker === null) return;
  if (worker.lived) return fail(broken);
  worker.terminate();
  worker = null;
  refused = true;
  if (waiting === null) return;
  clearTimeout(waiting.timer);
  answerHere();
}

const broken = "the engine failed on this text and was started anew; your text is safe";

function heard(message) {
  if (worker !== null) worker.lived = true;
  if (message.unfit) return settle({ status: 5, error: message.unfit, unfit: true });
  if (message.failed) return fail(broken);
  if (message.answer !== undefined) settle(JSON.parse(message.answer));
}

// Not before whoever asked has the promise in hand, and with a breath for what is typed.
async function answerHere() {
  await new Promise((resolve) => setTimeout(resolve));
  try {
    inside ??= await Engine.start(packed);
    settle(JSON.parse(inside.answer(waiting.text)));
  } catch (error) {
    inside = null;
    settle(error.unfit ? { status: 5, error: error.unfit, unfit: true }
                       : { status: 5, error: broken, restarted: true });
  }
}

function fail(error) {
  worker?.terminate();
  worker = null;
  settle({ status: 5, error, restarted: true });
}

function settle(answer) {
  const done = waiting;
  waiting = null;
  if (done !== null) {
    clearTimeout(done.timer);
    done.resolve(answer);
  }
  queueMicrotask(next);  // whoever asked may see by the answer that the next is not wanted
}
