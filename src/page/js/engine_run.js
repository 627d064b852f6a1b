// The engine as WebAssembly, with the few calls of WASI that it makes.

import { unpacking } from "./unpack.js";

const too_old = "this browser cannot run the engine (it has no WebAssembly or cannot unpack " +
                "gzip); open the page in a newer Chromium, Edge, Firefox or Safari";

async function module_of(packed) {
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function")
    throw Object.assign(new Error(too_old), { unfit: too_old });
  return WebAssembly.compileStreaming(unpacking(packed, "application/wasm"));
}

// What a program without files, arguments and a network may ask of its host.
function wasi(memory) {
  const view = () => new DataView(memory().buffer);
  const bad_file = 8;
  const calls = {
    clock_time_get(_clock, _precision, out) {
      view().setBigUint64(out, BigInt(Math.round(performance.now() * 1e6)), true);
      return 0;
    },
    random_get(at, count) {
      crypto.getRandomValues(new Uint8Array(memory().buffer, at, count));
      return 0;
    },
    fd_write(_fd, parts, count, out) {
      let bytes = 0;
      for (let i = 0; i < count; ++i) bytes += view().getUint32(parts + 8 * i + 4, true);
      view().setUint32(out, bytes, true);
      return 0;
    },
    environ_sizes_get(count, size) {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    args_sizes_get(count, size) {
      return calls.environ_sizes_get(count, size);
    },
    environ_get: () => 0,
    args_get: () => 0,
    sched_yield: () => 0,
    proc_exit(status) {
      throw new Error(`the engine ended with status ${status}`);
    },
  };
  return new Proxy(calls, { get: (all, name) => all[name] ?? (() => bad_file) });
}

export class Engine {
  /// From the packed module. Throws with `unfit` where the browser cannot run it.
  static async start(packed) {
    const module = await module_of(packed);
    let instance = null;
    const imports = wasi(() => instance.exports.memory);
    const wanted = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module))
      (wanted[from] ??= {})[name] = imports[name];
    instance = await WebAssembly.instantiate(module, wanted);
    instance.exports._initialize?.();
    return new Engine(instance.exports);
  }

  constructor(exports) {
    this.exports = exports;
  }

  /// Text in, text out. Throws after a trap; the engine is then of no further use.
  answer(text) {
    const { memory, taut_alloc, taut_free, taut_answer, taut_answer_size } = this.exports;
    const bytes = new TextEncoder().encode(text);
    const at = taut_alloc(bytes.length);
    if (at === 0) throw new Error("the engine has no room for the request");
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    const result = taut_answer(at, bytes.length);
    taut_free(at);
    // The memory may have grown: it is looked up after the call.
    return new TextDecoder().decode(new Uint8Array(memory.buffer, result, taut_answer_size()));
  }
}
