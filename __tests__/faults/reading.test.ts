// The fault matrix, first half: signing in, listing, reading. And that no route of the product is left out of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SAMPLES } from "../families/samples.ts";
import { describeCases, runAllWithoutFaults } from "./matrix/describe-cases.ts";

const faultless = await runAllWithoutFaults();

describeCases("reading", faultless, ({ role }) => role !== "write");

/** Routes and mutations in the source that no scenario leads to, and why. */
const UNREACHED: Readonly<Record<string, string>> = {
  "GET /repos/{owner}/{repo}/environments/{environment_name}":
    "only to see whether an environment is there after an answer was lost",
  "GET /users/{username}/installation":
    "asked only where the App is installed on a user, as its twin for organizations is",
  "GET /orgs/{org}/properties/values":
    "asked only where the list of repositories does not tell custom properties, on older servers",
  "GET /repos/{owner}/{repo}/topics": "asked only where a repository has more topics than GitHub allows today",
  "GET /orgs/{org}/settings/immutable-releases/repositories":
    "asked only where the organization makes releases of some repositories immutable",
  "GET /repos/{owner}/{repo}/contents/{path}":
    "asked only for a workflow file that the workspace lacks; whatever the answer, less is written and never more",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs": "of `report`, which reads no repository's settings",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments": "of `report`",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": "of `report`",
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}": "of `report`",
  "POST /orgs/{org}/invitations": "named as one of which GitHub mails people; never sent",
  "POST /orgs/{org}/repos": "named as one of which GitHub mails people; never sent",
  ...Object.fromEntries(Object.values(SAMPLES).flatMap(({ unreached = {} }) => Object.entries(unreached))),
};

function sources(): readonly string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files.map((name) => readFileSync(join("src", name), "utf8"));
}

const found = (pattern: RegExp) =>
  [...new Set(sources().flatMap((text) => [...text.matchAll(pattern)].map(([, what]) => what ?? "")))].sort();

describe("the matrix leaves out", () => {
  const reached = new Set(faultless.flatMap(({ routes }) => routes.map(({ name }) => name)));

  test("no route that stands in the source", () => {
    const routes = found(/"((?:GET|POST|PUT|PATCH|DELETE) \/[^"]+)"/g).filter((route) => route !== "POST /graphql");

    expect(routes.length).toBeGreaterThan(40);
    const neither = routes.filter((route) => !reached.has(route) && !(route in UNREACHED));
    expect(neither, "a sample has to send them, or says `unreached` with the reason").toEqual([]);
    expect(Object.keys(UNREACHED).filter((route) => reached.has(route) || !routes.includes(route))).toEqual([]);
  });

  test("no mutation that stands in the source", () => {
    const mutations = found(/mutation \w+\([^)]*\)[\s"'`+]*\{ (\w+)\(/g);

    expect(mutations.length).toBeGreaterThan(2);
    expect(mutations.filter((mutation) => !reached.has(`POST /graphql ${mutation}`))).toEqual([]);
  });
});
