// Removes credentials and queries from URLs in texts, because they may give access.

/** The scheme may be missing: `//user:password@host`. */
const URL_IN_TEXT = /((?:\b[a-z][a-z0-9+.-]*:)?\/\/)([^\s"'<>`]+)/gi;
const HIDDEN = "***";

/** The text with every URL in it without user, password and query: `https://***@ci.example/hook?***`. */
export function redactUrls(text: string): string {
  return text.replace(URL_IN_TEXT, (_, scheme: string, rest: string) => {
    const [, authority = "", path = ""] = /^([^/?#]*)(.*)$/s.exec(rest) ?? [];
    const at = authority.lastIndexOf("@");
    const host = at < 0 ? authority : `${HIDDEN}@${authority.slice(at + 1)}`;
    const query = path.search(/[?#]/);
    return `${scheme}${host}${query < 0 ? path : `${path.slice(0, query)}${path[query]}${HIDDEN}`}`;
  });
}
