// Names as a part of an address.

/**
 * False where a name would turn a request into one to another address: empty, half a character, or with a part that
 * every URL parser resolves away. Slashes are sent encoded, but a proxy may decode them, and escapes as well, before it
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
