// Builds the address of every REST request. Names in it come from repositories and are untrusted: no name may change
// the address that a request goes to.
import type { Json, RestRequest } from "../model.ts";
import { isPathPart } from "../text/path-part.ts";

export type Address =
  | { readonly kind: "address"; readonly method: string; readonly url: string; readonly body: Json | undefined }
  | { readonly kind: "refused"; readonly parameter: string; readonly value: string };

/**
 * Inserts the parameters into the route's template. Other parameters become the query of a read, or the body of a
 * write. A parameter is refused if it is missing, empty, or has a segment that URL parsers resolve. A label named `..`
 * would turn `DELETE /repos/{owner}/{repo}/labels/{name}` into `DELETE /repos/{owner}/{repo}/`.
 * https://url.spec.whatwg.org/#double-dot-path-segment
 */
export function addressOf(apiUrl: string, { route, parameters }: Pick<RestRequest, "route" | "parameters">): Address {
  const [method = "", template = ""] = route.split(" ");
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  for (const name of names) {
    const value = textOf(parameters[name]);
    if (!isPathPart(value)) return { kind: "refused", parameter: name, value };
  }
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(textOf(parameters[name])));
  const base = apiUrl.replace(/\/+$/, "");
  // A second check: a URL parser must return exactly the path that was built.
  if (new URL(base + path).pathname !== new URL(base).pathname.replace(/\/$/, "") + path)
    return { kind: "refused", parameter: names.join(", "), value: path };
  const others = Object.entries(parameters).filter(([name]) => !names.includes(name));
  if (method !== "GET" && method !== "HEAD") {
    // The value of `data` is a body that is not an object.
    const values = Object.fromEntries(others);
    const body = others.length === 0 ? undefined : (values["data"] ?? values);
    return { kind: "address", method, url: base + path, body };
  }
  const query = others.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&");
  return { kind: "address", method, url: `${base}${path}${query === "" ? "" : `?${query}`}`, body: undefined };
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Encodes like `{name}` in https://www.rfc-editor.org/rfc/rfc6570#section-3.2.2: only unreserved characters stay. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
