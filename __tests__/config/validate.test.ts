// Shows what a config is checked for without GitHub, and which permissions it needs.
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/config/source/yaml.ts";
import { appManifest, permissionsFor, validateConfig } from "../../src/config/validate.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { configOf, sentences } from "./support.ts";

function validate(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { root, problems } = parseYaml("repo-cop.yml", bytes);
  const { config, ...found } = validateConfig(
    { files: [{ name: "repo-cop.yml", bytes, ...(root && { root }) }], problems },
    FAMILIES,
  );
  return { isRight: config !== undefined, problems: sentences(found.problems), warnings: sentences(found.warnings) };
}

const shown = (text: string) =>
  permissionsFor(configOf(text, FAMILIES)).map(
    ({ name, level, read, write, when }) => `${level} ${name}: ${read}/${write}${when ? ` (${when})` : ""}`,
  );

describe("src/config/validate.ts", () => {
  test("says what is wrong and what deserves a look, each on its line", () => {
    expect(validate("repository: { has_wiki: no }\nlabels: [{ name: a, color: cccccc }]")).toEqual({
      isRight: false,
      problems: [
        'repo-cop.yml:1:15: `repository.has_wiki` must be true or false; found the text "no". YAML reads this as text: write false.',
      ],
      warnings: [],
    });
    expect(validate("repository:\n  has_downloads: true\n  has_wiki: true")).toMatchObject({
      isRight: true,
      problems: [],
      warnings: [expect.stringMatching(/^repo-cop\.yml:2:3: `repository\.has_downloads` has no effect/)],
    });
  });

  test("a type of rules and a webhook event that are not known are warnings with their place", () => {
    const { isRight, warnings } = validate(
      [
        "rulesets:",
        "  - { name: a, rules: [{ type: pull_requests }] }",
        "webhooks:",
        '  - { config: { url: "https://ci.example/hook" }, events: [pushed] }',
      ].join("\n"),
    );

    expect(isRight).toBe(true);
    expect(warnings).toEqual([
      expect.stringMatching(/^repo-cop\.yml:2:\d+: `pull_requests` is not a known type of rules.*`pull_request`\?/),
      expect.stringMatching(/^repo-cop\.yml:4:\d+: `pushed` is not a known webhook event.*`push`\?/),
    ]);
  });

  test("warns of what top levels of several lines contradict together", () => {
    const { warnings } = validate("security: { vulnerability_alerts: false, automated_security_fixes: true }");

    expect(warnings).toEqual([
      expect.stringMatching(/^repo-cop\.yml:1: security: .*\(in every repository that no policy changes it for\)$/),
    ]);
  });

  test("finds each permission once, with the access for reading and for writing", () => {
    expect(shown("repository: { has_wiki: false }")).toEqual([
      "repository Administration: read/write",
      "repository Metadata: read/read",
    ]);
    expect(
      shown(
        'labels: [{ name: "${properties.area}", color: cccccc }]\npolicies: [{ name: p, match: { teams: ops }, teams: [{ name: a, permission: pull }] }]',
      ),
    ).toEqual([
      "repository Administration: read/write",
      "repository Issues: read/write",
      "repository Metadata: read/read",
      "organization Custom properties: read/read",
      "organization Custom repository roles: read/read (where a custom role is given)",
      "organization Members: read/read",
    ]);
  });

  test("says what asks for a permission", () => {
    const needed = permissionsFor(
      configOf("teams: [{ name: a, permission: pull }]\nautolinks: []\nprune: [autolinks]", FAMILIES),
    );

    expect(needed.find(({ name }) => name === "Administration")?.askedBy).toEqual(["teams", "autolinks"]);
  });

  test("makes a manifest of an App that plans, and of one that applies", () => {
    const needed = permissionsFor(
      configOf("teams: [{ name: a, permission: pull }]\nvariables: [{ name: A, value: b }]", FAMILIES),
    );
    const at = { name: "acme-repo-cop", url: "https://github.com/acme/policy" };
    const wanted = { members: "read", metadata: "read", organization_custom_roles: "read" };

    expect(appManifest(needed, "read", at)).toEqual({
      ...at,
      public: false,
      hook_attributes: { url: at.url, active: false },
      default_permissions: { ...wanted, administration: "read", actions_variables: "read" },
      default_events: [],
    });
    expect(appManifest(needed, "write", at).default_permissions).toEqual({
      ...wanted,
      administration: "write",
      actions_variables: "write",
    });
  });

  test("knows GitHub's key for every permission of every family", () => {
    const whole = { ...configOf("repository: { has_wiki: true }", FAMILIES) };
    const layers = [
      {
        ...whole.layers[0],
        families: FAMILIES.map((family) => ({ family, source: { layer: "", file: "", line: 1 }, pieces: [] })),
      },
    ];
    const manifest = appManifest(permissionsFor({ ...whole, layers } as typeof whole), "write", {
      name: "x",
      url: "https://x.example",
    });

    for (const key of Object.keys(manifest.default_permissions)) expect(KNOWN).toContain(key);
  });
});

/** https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app */
const KNOWN = [
  "actions",
  "actions_variables",
  "administration",
  "contents",
  "dependabot_secrets",
  "environments",
  "issues",
  "metadata",
  "pages",
  "pull_requests",
  "repository_custom_properties",
  "repository_hooks",
  "secrets",
  "vulnerability_alerts",
  "workflows",
  "members",
  "organization_administration",
  "organization_custom_properties",
  "organization_custom_roles",
  "organization_hooks",
];
