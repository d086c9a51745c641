// Parts of a value that depend on the repository are separated from the constant ones.
import { describe, expect, test } from "vitest";
import { resolveRepository } from "../../../src/config/resolve.ts";
import { actions } from "../../../src/families/actions/actions.ts";
import { branches } from "../../../src/families/branches/branches.ts";
import { labels } from "../../../src/families/labels.ts";
import { configOf, families, problemsOf, repo } from "../support.ts";

const known = [...families, branches, actions, labels];
const resolve = (text: string, given = {}) => resolveRepository(configOf(text, known), repo(given));

describe("src/config/values/pieces.ts", () => {
  test("an entry of a collection depends on the repository as a whole, however deep the value stands", () => {
    const text =
      'branches:\n  - name: main\n    protection: { enforce_admins: true, required_status_checks: { contexts: [build, "${properties.check}"] } }\n  - { name: dev, protection: null }\n';

    expect(resolve(text, { properties: { check: "scan" } }).families["branches"]).toEqual([
      {
        name: "main",
        protection: {
          enforce_admins: true,
          required_status_checks: { checks: [{ context: "build" }, { context: "scan" }] },
        },
      },
      { name: "dev", protection: null },
    ]);
    expect(resolve(text).families["branches"]).toEqual([{ name: "dev", protection: null }]);
  });

  test("a key of a map family depends on the repository as a whole", () => {
    const text =
      'actions:\n  enabled: true\n  selected_actions: { verified_allowed: true, patterns_allowed: ["${repo.owner}/*", "${properties.vendor}/*"] }\n';

    expect(resolve(text, { properties: { vendor: "octo" } }).families["actions"]).toEqual({
      enabled: true,
      selected_actions: { verified_allowed: true, patterns_allowed: ["acme/*", "octo/*"] },
    });
    expect(resolve(text).families["actions"]).toEqual({ enabled: true });
  });

  test("topics in one text stand or fall together", () => {
    const text =
      'repositories: { web: { repository: { topics: "base, ${properties.area | slug}" } } }\nrepository: { topics: [all] }\nprune: [topics]\n';

    expect(resolve(text, { properties: { area: "My Area" } }).families["repository"]).toEqual({
      topics: ["all", "base", "my-area"],
    });
    const without = resolve(text);
    expect([without.families["repository"], without.prune]).toEqual([{ topics: ["all"] }, {}]);
  });

  test("equal values in two entries of one list are found where the repository makes them equal: the later one wins", () => {
    const text =
      'labels:\n  - { name: "${repo.name}", color: "111111" }\n  - { name: "${repo.owner}", color: "222222" }\n';

    expect(resolve(text).families["labels"]).toHaveLength(2);
    expect(resolve(text, { name: "acme" }).families["labels"]).toEqual([{ name: "acme", color: "222222" }]);
  });

  test("a value that a schema refuses only in some repositories is left out there, with its reason", () => {
    const text = 'autolinks:\n  - { key_prefix: "${properties.jira}-", url_template: "https://acme.example/<num>" }\n';
    const desired = resolve(text, { properties: { jira: "MY TEAM" } });

    expect(resolve(text, { properties: { jira: "OPS" } }).families["autolinks"]).toHaveLength(1);
    expect(desired.families).toEqual({});
    expect(desired.notes).toEqual([
      "autolinks: top level (repo-cop.yml:2) asks for something that is left out here, because `autolinks[my team-].key_prefix`: a prefix has no spaces",
    ]);
  });

  test("a template is checked by a sample, and the sample never shows", () => {
    expect(
      problemsOf(
        'autolinks: [{ key_prefix: "${properties.jira}-", url_template: "https://x.example/${repo.name}" }]',
        known,
      ),
    ).toEqual([
      "repo-cop.yml:1:50: `autolinks[${properties.jira}-].url_template` must contain <num>, where the number goes.",
    ]);
  });
});
