// Messages point to sections of documents that exist; in Actions they link to the running action's version.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FAMILIES } from "../../src/families/index.ts";
import { MATCH_DOCUMENT, settingsDocument, withDocumentLink } from "../../src/text/document-url.ts";

const documents = [settingsDocument(), ...FAMILIES.map(({ key }) => settingsDocument(key)), MATCH_DOCUMENT];

test.each(documents)("%s is a section of a document", (document) => {
  const [file = "", anchor] = document.split("#");

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

const inActions = { GITHUB_ACTION_REPOSITORY: "acme/repo-cop", GITHUB_ACTION_REF: "v0" };

test.each(documents)("%s is a link in Actions, and a path elsewhere", (document) => {
  const message = `\`x\` is not known. See ${document}`;

  expect(withDocumentLink(message, inActions)).toBe(
    `\`x\` is not known. See https://github.com/acme/repo-cop/blob/v0/${document}`,
  );
  expect(withDocumentLink(message, {})).toBe(message);
  // A local action, as in `uses: ./`, has no repository.
  expect(withDocumentLink(message, { ...inActions, GITHUB_ACTION_REPOSITORY: "" })).toBe(message);
});

test("a path in the middle of a message is text of the user", () => {
  const message = 'found the text "See docs/settings.md#teams".';

  expect(withDocumentLink(message, inActions)).toBe(message);
});
