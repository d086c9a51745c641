// Blob storage behind signed URLs: as much of Azure's as the artifact client uses.
import { createHmac } from "node:crypto";

export interface Blob {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
export interface BlobStore {
  /** A URL that allows one blob to be read (`r`) or created and written (`cw`) for ten minutes. */
  sign(origin: string, path: string, permission: "r" | "cw"): string;
  handle(request: Request): Promise<Response>;
  get(path: string): Blob | undefined;
  remove(path: string): void;
}

const SIGNED_FOR_MS = 10 * 60_000;

/** Creates an empty store. Blocks count for nothing until a block list names them. */
export function createBlobStore(now: () => number): BlobStore {
  const blobs = new Map<string, Blob>();
  const blocks = new Map<string, Uint8Array>();
  const signature = (path: string, permission: string, expiry: string) =>
    createHmac("sha256", "blob storage").update(`${path}\n${permission}\n${expiry}`).digest("hex");

  function refusal(url: URL, wanted: string): Response | undefined {
    const [permission, expiry] = [url.searchParams.get("sp") ?? "", url.searchParams.get("se") ?? ""];
    const valid = url.searchParams.get("sig") === signature(url.pathname, permission, expiry);
    if (!valid || Date.parse(expiry) < now())
      return azureError(403, "AuthenticationFailed", "Server failed to authenticate the request.");
    return permission.includes(wanted)
      ? undefined
      : azureError(403, "AuthorizationPermissionMismatch", "This request is not authorized to perform this operation.");
  }

  function commit(path: string, list: string, contentType: string): Response {
    const parts = [...list.matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id = ""]) =>
      blocks.get(`${path} ${id}`),
    );
    if (parts.some((part) => part === undefined))
      return azureError(400, "InvalidBlockList", "The specified block list is invalid.");
    blobs.set(path, { contentType, bytes: Buffer.concat(parts.filter((part) => part !== undefined)) });
    return new Response(null, { status: 201 });
  }

  async function put(request: Request, url: URL): Promise<Response> {
    const body = new Uint8Array(await request.arrayBuffer());
    const contentType = request.headers.get("x-ms-blob-content-type") ?? "application/octet-stream";
    const [path, kind] = [url.pathname, url.searchParams.get("comp")];
    if (kind === "block") blocks.set(`${path} ${url.searchParams.get("blockid")}`, body);
    else if (kind === "blocklist") return commit(path, Buffer.from(body).toString(), contentType);
    else if (request.headers.get("x-ms-blob-type") === "BlockBlob") blobs.set(path, { contentType, bytes: body });
    else
      return azureError(
        400,
        "MissingRequiredHeader",
        "An HTTP header that's mandatory for this request is not specified.",
      );
    return new Response(null, { status: 201 });
  }

  return {
    sign(origin, path, permission) {
      const expiry = new Date(now() + SIGNED_FOR_MS).toISOString();
      return `${origin}${path}?${new URLSearchParams({ sp: permission, se: expiry, sig: signature(path, permission, expiry) })}`;
    },
    async handle(request) {
      const url = new URL(request.url);
      const refused = refusal(url, request.method === "PUT" ? "w" : "r");
      if (refused) return refused;
      if (request.method === "PUT") return put(request, url);
      const blob = blobs.get(url.pathname);
      if (!blob) return azureError(404, "BlobNotFound", "The specified blob does not exist.");
      return new Response(Buffer.from(blob.bytes), { headers: { "content-type": blob.contentType } });
    },
    get: (path) => blobs.get(path),
    remove: (path) => void blobs.delete(path),
  };
}

/** https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2 */
function azureError(status: number, code: string, message: string): Response {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return new Response(body, { status, headers: { "content-type": "application/xml", "x-ms-error-code": code } });
}
