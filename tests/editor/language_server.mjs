// A language server as an editor sees it: a child process that speaks JSON-RPC over its
// standard streams, each message behind a Content-Length header.
import {spawn} from 'node:child_process';
import {pathToFileURL} from 'node:url';

const header_end = '\r\n\r\n';

export class LanguageServer {
  constructor(program) {
    this.next_id = 1;
    this.waiting = new Map();      // request id -> resolve
    this.diagnosed = new Map();    // uri -> resolve, for the next diagnostics of it
    this.bytes = Buffer.alloc(0);
    this.child = spawn(process.execPath, [program, '--stdio'],
                       {stdio: ['pipe', 'pipe', 'inherit']});
    this.child.stdout.on('data', (chunk) => this.receive(chunk));
  }

  async start(folder) {
    const hello = await this.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        textDocument: {
          completion: {completionItem: {snippetSupport: true}},
          hover: {contentFormat: ['markdown']},
        },
        workspace: {configuration: true},
      },
    });
    this.notify('initialized', {});
    return hello.serverInfo ?? {};
  }

  async stop() {
    await this.request('shutdown', null);
    this.notify('exit', null);
    await new Promise((done) => this.child.once('exit', done));
  }

  // Opens a text under a file name and gives its diagnostics.
  open(file, text) {
    const uri = pathToFileURL(file).href;
    const found = new Promise((done) => this.diagnosed.set(uri, done));
    this.notify('textDocument/didOpen',
                {textDocument: {uri, languageId: 'yaml', version: 1, text}});
    return found;
  }

  hover(file, position) {
    return this.request('textDocument/hover', at(file, position));
  }

  async complete(file, position) {
    const answer = await this.request('textDocument/completion', at(file, position));
    return Array.isArray(answer) ? answer : answer?.items ?? [];
  }

  request(method, params) {
    const id = this.next_id++;
    const answer = new Promise((done) => this.waiting.set(id, done));
    this.send({id, method, params});
    return answer;
  }

  notify(method, params) { this.send({method, params}); }

  send(message) {
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}));
    this.child.stdin.write(`Content-Length: ${body.length}${header_end}`);
    this.child.stdin.write(body);
  }

  receive(chunk) {
    this.bytes = Buffer.concat([this.bytes, chunk]);
    for (;;) {
      const end = this.bytes.indexOf(header_end);
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.bytes.subarray(0, end))[1]);
      const from = end + header_end.length;
      if (this.bytes.length < from + length) return;
      const body = this.bytes.subarray(from, from + length);
      this.bytes = this.bytes.subarray(from + length);
      this.handle(JSON.parse(body));
    }
  }

  handle(message) {
    if (message.method === 'workspace/configuration')
      this.send({id: message.id, result: message.params.items.map(settings)});
    else if (message.method && message.id !== undefined)
      this.send({id: message.id, result: null});
    else if (message.method === 'textDocument/publishDiagnostics')
      this.publish(message.params);
    else if (this.waiting.has(message.id))
      this.answer(message);
  }

  publish({uri, diagnostics}) {
    this.diagnosed.get(uri)?.(diagnostics);
    this.diagnosed.delete(uri);
  }

  answer({id, result, error}) {
    if (error) throw new Error(`the language server failed: ${error.message}`);
    this.waiting.get(id)(result);
    this.waiting.delete(id);
  }
}

// Nothing is fetched: the one schema is the file that the model points to.
function settings({section}) {
  if (section === 'yaml')
    return {validate: true, hover: true, completion: true,
            schemaStore: {enable: false}};
  return {};
}

function at(file, position) {
  return {textDocument: {uri: pathToFileURL(file).href}, position};
}
