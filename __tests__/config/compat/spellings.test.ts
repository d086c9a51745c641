// Other spellings of a setting are moved to the family that has it, with their lines.
import { describe, expect, test } from "vitest";
import { resolveRepository } from "../../../src/config/resolve.ts";
import { collaborators } from "../../../src/families/collaborators/collaborators.ts";
import { labels } from "../../../src/families/labels.ts";
import { security } from "../../../src/families/security/security.ts";
import { configOf, families, problemsOf, repo } from "../support.ts";

const known = [...families, security, labels, collaborators];
const resolve = (text: string) => resolveRepository(configOf(text, known), repo());

describe("src/config/compat/spellings.ts", () => {
  test("moves a key to the family that has it, with its line", () => {
    const desired = resolve(
      "repository:\n  has_wiki: false\n  enable_vulnerability_alerts: true\nsecurity:\n  secret_scanning: true\n",
    );

    expect(desired.families).toEqual({
      repository: { has_wiki: false },
      security: { vulnerability_alerts: true, secret_scanning: true },
    });
    expect(desired.sourceOf("security", ["vulnerability_alerts"]).line).toBe(3);
    expect(desired.sourceOf("security", ["secret_scanning"]).line).toBe(5);
  });

  test("moves a map of keys, and spells each of them anew", () => {
    const text =
      "repository:\n  security:\n    enableVulnerabilityAlerts: true\n    enableAutomatedSecurityFixes: false\n";

    expect(resolve(text).families).toEqual({
      security: { vulnerability_alerts: true, automated_security_fixes: false },
    });
  });

  test("refuses two spellings of one setting", () => {
    expect(
      problemsOf("repository:\n  enable_vulnerability_alerts: true\nsecurity:\n  vulnerability_alerts: true\n", known),
    ).toEqual([
      "repo-cop.yml:2:3: `repository.enable_vulnerability_alerts` and `security.vulnerability_alerts` in line 4 are one setting. Keep one of them.",
    ]);
  });

  test("says what is wrong with a moved value where it was written", () => {
    expect(problemsOf("repository:\n  enable_vulnerability_alerts: yes\n", known)).toEqual([
      expect.stringMatching(/^repo-cop\.yml:2:3: `security\.vulnerability_alerts` must be true, false/),
    ]);
    expect(problemsOf("repository:\n  enable_vulnerability_alerts:\n", known)).toEqual([
      "repo-cop.yml:2:3: `enable_vulnerability_alerts:` has no value; remove the line to leave `enable_vulnerability_alerts` alone.",
    ]);
  });

  test("takes the entries of a list from under include, and refuses what it cannot keep", () => {
    const text = "labels:\n  include:\n    - { name: bug, color: CC0000 }\n";
    const desired = resolve(text);

    expect(desired.families).toEqual({ labels: [{ name: "bug", color: "cc0000" }] });
    expect(desired.sourceOf("labels", ["bug", "color"]).line).toBe(3);
    expect(problemsOf(`${text}  exclude:\n    - name: ^release\n`, known)).toEqual([
      "repo-cop.yml:4:3: `labels.exclude` is not known. Nothing is deleted unless `prune` names labels; remove `exclude`.",
    ]);
  });

  test("says what to do instead of repositories in an entry", () => {
    expect(problemsOf("collaborators:\n  - { username: thor, permission: push, include: [a] }\n", known)).toEqual([
      "repo-cop.yml:2:41: `collaborators[thor]` has no key `include`. Which repositories an entry is for is said by its layer: put it into a policy with a `match`, or under `repositories:`. See docs/settings.md#collaborators",
    ]);
  });
});
