// Where the names and places of a summary lead.
import { describe, expect, test } from "vitest";
import { linksFrom, placeUrl, repositoryUrl } from "../../src/report/links.ts";

const COMMIT = "c".repeat(40);
const ORIGIN = { serverUrl: "https://github.com", repository: "acme/.github", commit: COMMIT };
const LINKS = linksFrom(ORIGIN, "acme");

describe("src/report/links.ts", () => {
  test("leads to the repository on the server that runs this", () => {
    expect(repositoryUrl(LINKS, "payments-api")).toBe("https://github.com/acme/payments-api");
    expect(repositoryUrl(linksFrom({ ...ORIGIN, serverUrl: "https://ghe.example/x" }, "o"), "r")).toBe(
      "https://ghe.example/x/o/r",
    );
  });

  test("leads to the line of the config at the commit of the run", () => {
    expect(placeUrl(LINKS, { file: "org/my policies#1.yml", line: 7 })).toBe(
      `https://github.com/acme/.github/blob/${COMMIT}/org/my%20policies%231.yml#L7`,
    );
  });

  test.each(["/etc/repo-cop.yml", "C:\\config\\repo-cop.yml", "D:/config/repo-cop.yml"])(
    "leads nowhere for %s",
    (file) => {
      expect(placeUrl(LINKS, { file, line: 1 })).toBeUndefined();
    },
  );

  test("leads nowhere outside of a workflow run, and to no place without repository and commit", () => {
    const [nowhere, noRepository, noCommit] = (["serverUrl", "repository", "commit"] as const).map((name) =>
      linksFrom({ ...ORIGIN, [name]: undefined }, "acme"),
    );

    expect(nowhere).toBeUndefined();
    expect([repositoryUrl(nowhere, "a"), placeUrl(nowhere, { file: "a.yml", line: 1 })]).toEqual([
      undefined,
      undefined,
    ]);
    expect([noRepository, noCommit]).toEqual(Array(2).fill({ repositories: "https://github.com/acme" }));
    expect(placeUrl(noCommit, { file: "a.yml", line: 1 })).toBeUndefined();
  });

  test.each([
    ["a/../b?c#d", "a%2F..%2Fb%3Fc%23d"],
    ["\ud800", "%EF%BF%BD"],
  ])("keeps the name %j to one part of the path", (name, part) => {
    expect(repositoryUrl(LINKS, name)).toBe(`https://github.com/acme/${part}`);
  });
});
