// Messages link to documents that exist, in this repository and at this version.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actionName } from "../../scripts/release/action-name.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { MATCH_URL, settingsUrl } from "../../src/text/document-url.ts";

const [repository = "", version = ""] = actionName().split("@");
const urls = [settingsUrl(), ...FAMILIES.map(({ key }) => settingsUrl(key)), MATCH_URL];

test.each(urls)("%s is a section of a document of this version", (url) => {
  const [, file = "", anchor] = /^https:\/\/github\.com\/.*\/(docs\/[^#]+)(?:#(.*))?$/.exec(url) ?? [];

  expect(url).toContain(`https://github.com/${repository}/blob/${version}/`);
  expect(existsSync(file)).toBe(true);
  if (anchor !== undefined) {
    const headings = [...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, text = ""]) => text);
    expect(
      headings.map((text) =>
        text
          .toLowerCase()
          .replace(/[^\w -]/g, "")
          .replaceAll(" ", "-"),
      ),
    ).toContain(anchor);
  }
});
