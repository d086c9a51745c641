// Puts a fetch-style handler on a TCP port of this machine, so that other processes reach it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface Handler {
  handle(request: Request): Promise<Response>;
}
export interface Served {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  close(): Promise<void>;
}

/** Thrown by a handler to have the connection cut instead of an answer sent. */
export class ConnectionReset extends Error {}

/** Listens on the loopback interface; port 0 takes a free one. */
export async function serve(handler: Handler, port = 0): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    answer(handler, incoming, outgoing).catch((error: unknown) => fail(outgoing, error));
  });
  // A client that reuses a connection at the very moment an idle one is closed would see a reset that no one scripted.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, close };
}

async function answer(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await handler.handle(await requestOf(incoming));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body)
    await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
  else outgoing.end();
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/", headers } = incoming;
  const init = {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
  };
  const body = chunks.length > 0 && method !== "GET" && method !== "HEAD" ? { body: Buffer.concat(chunks) } : {};
  return new Request(`http://${headers.host}${url}`, { ...init, ...body });
}

function fail(outgoing: ServerResponse, error: unknown): void {
  if (error instanceof ConnectionReset || outgoing.headersSent) return void outgoing.destroy();
  outgoing.writeHead(500, { "content-type": "text/plain" }).end(error instanceof Error ? error.stack : String(error));
}
