// Names as a part of an address.

/**
 * False if a name would send a request to another address: if it is empty, has half a surrogate pair, or has a segment
 * that URL parsers resolve. Slashes are sent encoded, but a proxy may decode them, and escapes as well, before it
 * resolves dots. https://url.spec.whatwg.org/#double-dot-path-segment
 */
export function isPathPart(value: string): boolean {
  if (!value.isWellFormed()) return false;
  return decodings(value).every(
    (text) => text !== "" && !text.split(/[/\\]/).some((part) => part === "." || part === ".."),
  );
}

/** The value, and everything that decoding it again and again gives. */
function decodings(value: string): readonly string[] {
  const texts = [value];
  for (let text = value; ; ) {
    const decoded = text.replaceAll(/%(2e|2f|5c|25)/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    if (decoded === text) return texts;
    texts.push(decoded);
    text = decoded;
  }
}
