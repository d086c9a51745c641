// Talks to yaml-language-server as an editor does: over standard input and output, with the settings of its extension.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { z } from "zod";

const MESSAGE = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});
type Message = z.output<typeof MESSAGE>;

const DOCUMENTATION = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]);
const COMPLETION = z.object({
  items: z.array(z.object({ label: z.string(), documentation: DOCUMENTATION.optional() })),
});
export type Suggestion = z.output<typeof COMPLETION>["items"][number];
const DIAGNOSTICS = z.object({ uri: z.string(), diagnostics: z.array(z.object({ message: z.string() })) });

/** One server for all documents. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #diagnosed = new Map<string, (messages: readonly string[]) => void>();
  readonly #settings: object;
  readonly #configured = Promise.withResolvers<void>();
  #received = Buffer.alloc(0);
  #sent = 0;

  /** `schemas`: patterns of files by the address of their schema. */
  constructor(schemas: Readonly<Record<string, string>>) {
    this.#settings = { schemas, schemaStore: { enable: false }, completion: true, hover: true, validate: true };
    this.#process = spawn(process.execPath, ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
    this.#process.on("exit", (code) => {
      const error = new Error(`yaml-language-server ended with exit code ${code}`);
      this.#configured.reject(error);
      for (const settle of this.#waiting.values()) settle({ error });
    });
    this.#process.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
  }

  async start(): Promise<void> {
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { completion: { completionItem: { documentationFormat: ["plaintext"] } } },
    };
    await this.#request("initialize", { processId: process.pid, rootUri: null, capabilities });
    this.#send({ method: "initialized", params: {} });
    this.#send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: this.#settings } } });
    await this.#configured.promise;
  }

  /** The suggestions at the end of a text. */
  async complete(uri: string, text: string): Promise<readonly Suggestion[]> {
    this.#open(uri, text);
    const lines = text.split("\n");
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const result = await this.#request("textDocument/completion", { textDocument: { uri }, position });
    this.#close(uri);
    return COMPLETION.parse(result).items;
  }

  /** The mistakes that the editor would underline. */
  async diagnose(uri: string, text: string): Promise<readonly string[]> {
    const { promise, resolve } = Promise.withResolvers<readonly string[]>();
    this.#diagnosed.set(uri, resolve);
    this.#open(uri, text);
    const messages = await promise;
    this.#diagnosed.delete(uri);
    this.#close(uri);
    return messages;
  }

  stop(): void {
    this.#process.kill();
  }

  #open(uri: string, text: string): void {
    this.#send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
    });
  }

  #close(uri: string): void {
    this.#send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
  }

  #request(method: string, params: object): Promise<unknown> {
    this.#sent += 1;
    const id = this.#sent;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, ({ result, error }) =>
      error === undefined ? resolve(result) : reject(error instanceof Error ? error : new Error(JSON.stringify(error))),
    );
    this.#send({ id, method, params });
    return promise;
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.#received.length < end + 4 + length) return;
      const body = this.#received.subarray(end + 4, end + 4 + length).toString();
      this.#received = this.#received.subarray(end + 4 + length);
      this.#handle(MESSAGE.parse(JSON.parse(body)));
    }
  }

  #handle(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      if (typeof id === "number") this.#waiting.get(id)?.(message);
    } else if (method === "workspace/configuration") {
      const { items } = z.object({ items: z.array(z.object({ section: z.string() })) }).parse(params);
      this.#send({ id, result: items.map(({ section }) => (section === "yaml" ? this.#settings : {})) });
      this.#configured.resolve();
    } else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = DIAGNOSTICS.parse(params);
      this.#diagnosed.get(uri)?.(diagnostics.map((each) => each.message));
    } else if (id !== undefined) this.#send({ id, result: null });
  }
}
