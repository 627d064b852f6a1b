// Drives Debian's Firefox by its own protocol, Marionette: a length, a colon and JSON over TCP.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const limit = 60000;  // milliseconds until Firefox has to listen

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Firefox {
  /// Starts one with a profile of its own.
  static async start() {
    const profile = mkdtempSync(join(tmpdir(), "taut-firefox-"));
    writeFileSync(join(profile, "user.js"), 'user_pref("marionette.port", 0);\n' +
      `user_pref("browser.download.folderList", 2);\nuser_pref("browser.download.dir", ${JSON.stringify(profile)});\n`);
    const child = spawn("firefox-esr", ["--headless", "--marionette", "--no-remote", "--profile", profile],
                        { stdio: "ignore", env: { ...process.env, HOME: profile } });
    for (let waited = 0; waited < limit; waited += 200) {
      await pause(200);
      let port;
      try {
        port = Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8"));
      } catch {
        continue;
      }
      const one = new Firefox(child, profile, connect(port, "127.0.0.1"));
      await one.ask("WebDriver:NewSession", { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
      return one;
    }
    child.kill();
    throw new Error("Firefox did not start");
  }

  constructor(child, profile, socket) {
    Object.assign(this, { child, profile, socket });
    this.waiting = new Map();
    this.last = 0;
    let bytes = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (more) => {
      bytes = Buffer.concat([bytes, more]);
      for (;;) {
        const colon = bytes.indexOf(":");
        const size = Number(bytes.subarray(0, colon).toString());
        if (colon < 0 || bytes.length < colon + 1 + size) return;
        this.heard(JSON.parse(bytes.subarray(colon + 1, colon + 1 + size).toString()));
        bytes = bytes.subarray(colon + 1 + size);
      }
    });
  }

  heard(message) {
    if (!Array.isArray(message)) return;  // the greeting
    const [, id, error, result] = message;
    const { resolve, reject } = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result?.value ?? result);
  }

  ask(name, parameters = {}) {
    const id = ++this.last;
    const text = JSON.stringify([0, id, name, parameters]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  go(url) {
    return this.ask("WebDriver:Navigate", { url });
  }

  /// Runs a function in the page and gives what it returns.
  run(body, ...args) {
    return this.ask("WebDriver:ExecuteScript", { script: `return (${body})(...arguments)`, args });
  }

  async until(body, ...args) {
    const begin = Date.now();
    while (!await this.run(body, ...args)) {
      if (Date.now() - begin > 30000) throw new Error(`never true: ${body}`);
      await pause(50);
    }
  }

  keys(text) {
    return this.ask("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys",
      actions: [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]) }] });
  }

  async picture() {
    return Buffer.from(await this.ask("WebDriver:TakeScreenshot", { full: false }), "base64");
  }

  async end() {
    await this.ask("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => {});
    this.socket.destroy();
    this.child.kill();
    await pause(500);
    rmSync(this.profile, { recursive: true, force: true });
  }
}
