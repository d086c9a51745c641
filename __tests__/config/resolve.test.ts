// Layers are merged in order into the desired state of one repository.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { resolveRepository } from "../../src/config/resolve.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import type { JsonObject, Repository } from "../../src/model.ts";
import { flagFamily } from "../support/fixtures.ts";
import { configOf, problemsOf, repo } from "./support.ts";

const resolve = (text: string, given: Partial<Repository> = {}) => resolveRepository(configOf(text), repo(given));
const OPS = '{ key_prefix: "OPS-", url_template: "https://acme.example/OPS-<num>" }';

describe("src/config/resolve.ts", () => {
  describe("layers", () => {
    const text = `
repository: { has_wiki: true, has_issues: true, has_projects: true }
policies:
  - name: first
    match: { name: "w*" }
    repository: { has_wiki: false, has_issues: false }
  - name: second
    match: { name: "*b" }
    repository: { has_issues: true, allow_auto_merge: true }
repositories:
  WEB:
    repository: { allow_auto_merge: false, description: "The site" }
`;

    test("come top level first, then policies in order, then the repository; scalars replace, maps merge", () => {
      expect(resolve(text).families).toEqual({
        repository: {
          has_wiki: false,
          has_issues: true,
          has_projects: true,
          allow_auto_merge: false,
          description: "The site",
        },
      });
    });

    test("that do not match change nothing", () => {
      expect(resolve(text, { name: "api" }).families).toEqual({
        repository: { has_wiki: true, has_issues: true, has_projects: true },
      });
    });

    test("leave out what none of them names", () => {
      expect(resolve("exclude: [x]").families).toEqual({});
      expect(resolve("repository: {}\nteams: []\n").families).toEqual({});
    });

    test("remember who asked for each value, by the line of its key", () => {
      const desired = resolve(text);

      expect(desired.sourceOf("repository", ["has_projects"])).toEqual({
        layer: "top level",
        file: "repo-cop.yml",
        line: 2,
      });
      expect(desired.sourceOf("repository", ["has_wiki"])).toEqual({
        layer: 'policy "first"',
        file: "repo-cop.yml",
        line: 6,
      });
      expect(desired.sourceOf("repository", ["has_issues"])).toEqual({
        layer: 'policy "second"',
        file: "repo-cop.yml",
        line: 9,
      });
      expect(desired.sourceOf("repository", ["allow_auto_merge"])).toEqual({
        layer: "repository WEB",
        file: "repo-cop.yml",
        line: 12,
      });
    });

    test("are found whatever the capitals of the repository's name", () => {
      const named = "repositories:\n  web: { repository: { has_wiki: true } }\n";

      expect(resolve(named, { name: "WEB" }).families).toEqual({ repository: { has_wiki: true } });
    });

    test("the last one is the source of a family as a whole", () => {
      expect(resolve(text).sourceOf("repository", []).layer).toBe("repository WEB");
    });

    test("are the source of an unset path by the deepest part of it that is set", () => {
      const desired = resolve("teams:\n  - name: infosec\n    permission: pull\n");

      expect(desired.sourceOf("teams", ["infosec", "permission"]).line).toBe(3);
      expect(desired.sourceOf("teams", ["infosec", "role"]).line).toBe(2);
      expect(desired.sourceOf("teams", ["other"]).line).toBe(1);
      expect(desired.sourceOf("repository", ["has_wiki"]).file).toBe("repo-cop.yml");
    });
  });

  describe("collections", () => {
    const text = `
teams:
  - { name: infosec, permission: pull }
  - { name: Dev Ops, permission: admin }
repository: { topics: [cli] }
policies:
  - name: more
    match: { name: web }
    teams:
      - { name: ci, permission: push }
      - { name: Infosec, permission: triage }
    repository: { topics: "site, CLI" }
repositories:
  web:
    teams:
      - { name: dev-ops, absent: true }
`;

    test("add up, merge by key, and lose what a later layer calls absent", () => {
      expect(resolve(text).families).toEqual({
        teams: [
          { name: "Infosec", permission: "triage" },
          { name: "ci", permission: "push" },
        ],
        repository: { topics: ["cli", "site"] },
      });
    });

    test("get an entry back from a layer after the one that took it out", () => {
      const again = text
        .replace(
          "repositories:",
          "  - name: gone\n    match: { name: web }\n    teams: [{ name: ci, absent: true }]\nrepositories:",
        )
        .replace("{ name: dev-ops, absent: true }", "{ name: ci, permission: pull }");

      expect(resolve(again).families["teams"]).toContainEqual({ name: "ci", permission: "pull" });
    });

    test("treat [] as absent", () => {
      expect(resolve("repository: { topics: [], has_wiki: true }").families).toEqual({
        repository: { has_wiki: true },
      });
    });
  });

  describe("prune", () => {
    const pruned = (text: string, given?: Partial<Repository>) => Object.keys(resolve(text, given).prune);

    test("holds for a collection with an entry, and says who asked", () => {
      const desired = resolve(`autolinks: [${OPS}]\nprune: [autolinks]\n`);

      expect(desired.prune).toEqual({ autolinks: { layer: "top level", file: "repo-cop.yml", line: 2 } });
      expect(desired.notes).toEqual([]);
    });

    test("is given up, with a note, where no layer names an entry", () => {
      const desired = resolve(`autolinks: []\nrepository: { has_wiki: true }\nprune: [autolinks, topics]\n`);

      expect(desired.prune).toEqual({});
      expect(desired.notes).toEqual([
        "nothing is pruned in autolinks here, because no layer names an entry of it",
        "nothing is pruned in topics here, because no layer names an entry of it",
      ]);
    });

    test("knows topics by their own name", () => {
      expect(pruned("repository: { topics: [a] }\nprune: topics\n")).toEqual(["topics"]);
    });

    test("replaces the list of an earlier layer, even with an empty one", () => {
      const text = `autolinks: [${OPS}]\nteams: [{ name: a, permission: pull }]\nprune: [autolinks]\nrepositories:\n  web: { prune: [teams] }\n  api: { prune: [] }\n`;

      expect(pruned(text)).toEqual(["teams"]);
      expect(pruned(text, { name: "api" })).toEqual([]);
      expect(pruned(text, { name: "cli" })).toEqual(["autolinks"]);
    });

    test("may empty a collection whose every entry is called absent", () => {
      const desired = resolve(
        "teams: [{ name: a, permission: pull }]\nprune: [teams]\nrepositories: { web: { teams: [{ name: a, absent: true }] } }",
      );

      expect(desired.families).toEqual({ teams: [] });
      expect(Object.keys(desired.prune)).toEqual(["teams"]);
    });
  });

  describe("data that could not be read", () => {
    const text = `
repository: { has_wiki: true, has_issues: true, topics: [base] }
teams:
  - { name: infosec, permission: pull }
  - { name: dev, permission: push }
policies:
  - name: secret
    match: { properties: { tier: secret } }
    repository: { has_wiki: false }
    teams:
      - { name: infosec, permission: admin }
      - { name: auditors, permission: pull }
  - name: late
    match: { name: web }
    repository: { has_projects: false }
prune: [teams, topics]
`;
    const unread = (given: Partial<Repository> = {}): Repository => {
      const { properties: _, ...rest } = repo(given);
      return rest;
    };

    test("leaves a layer out, and what it would have set is not decided", () => {
      const desired = resolveRepository(configOf(text), unread());

      expect(desired.families).toEqual({
        repository: { has_issues: true, topics: ["base"], has_projects: false },
        teams: [{ name: "dev", permission: "push" }],
      });
      expect(Object.keys(desired.prune)).toEqual(["topics"]);
      expect(desired.undecided).toEqual([
        {
          kind: "unknown",
          message:
            'policy "secret" (repo-cop.yml:7) is left out here, because what its match asks for could not be read',
          advice: "see the warning of this job, or of the list job",
        },
      ]);
      expect(desired.notes).toEqual([
        "nothing is pruned in teams here, because not everything that the config asks for is known",
      ]);
    });

    test("does not matter where another condition says no", () => {
      const desired = resolveRepository(
        configOf(text.replace("properties: { tier: secret }", 'name: "api-*", properties: { tier: secret }')),
        unread(),
      );

      expect(desired.families["repository"]).toMatchObject({ has_wiki: true });
      expect([desired.notes, desired.undecided]).toEqual([[], []]);
    });

    test("does not matter for a key that a later, decided layer sets", () => {
      const desired = resolveRepository(configOf(text.replace("has_projects: false", "has_wiki: true")), unread());

      expect(desired.families["repository"]).toMatchObject({ has_wiki: true });
    });

    test("does not create what the layer might have taken out", () => {
      const gone = text.replace("{ name: infosec, permission: admin }", "{ name: infosec, absent: true }");

      const desired = resolveRepository(configOf(gone), unread());
      expect(desired.families["teams"]).toEqual([{ name: "dev", permission: "push" }]);
    });

    test("keeps what exists where an undecided layer does nothing but take an entry out", () => {
      const gone =
        "teams: [{ name: a, permission: pull }, { name: b, permission: pull }]\nprune: [teams]\n" +
        "policies: [{ name: secret, match: { properties: { tier: secret } }, teams: [{ name: a, absent: true }] }]\n";

      const desired = resolveRepository(configOf(gone), unread());

      expect(desired.families["teams"]).toEqual([{ name: "b", permission: "pull" }]);
      expect(desired.prune).toEqual({});
    });

    test("decides nothing where an undecided layer takes out an entry whose name could not be read either", () => {
      const gone =
        "teams: [{ name: a, permission: pull }]\nrepository: { has_wiki: true }\n" +
        'policies: [{ name: p, match: { properties: { tier: secret } }, teams: [{ name: "${properties.old}", absent: true }] }]\n';

      expect(resolveRepository(configOf(gone), unread()).families).toEqual({ repository: { has_wiki: true } });
    });

    test("leaves a family out of which nothing decided remains", () => {
      const policy =
        "policies: [{ name: p, match: { properties: { tier: secret } }, repository: { has_wiki: false } }]\n";

      expect(resolveRepository(configOf(`repository: { has_wiki: true }\n${policy}`), unread()).families).toEqual({});
    });

    test("does not create anything where an entry that goes is named by an unread property", () => {
      const gone =
        'teams: [{ name: a, permission: pull }]\nrepositories: { web: { teams: [{ name: "${properties.old}", absent: true }], repository: { has_wiki: true } } }\n';

      expect(resolveRepository(configOf(gone), unread()).families).toEqual({ repository: { has_wiki: true } });
      expect(resolveRepository(configOf(gone), repo()).families["teams"]).toEqual([{ name: "a", permission: "pull" }]);
    });

    test("gives up a prune that the layer might have replaced", () => {
      const more = text.replace(
        "    repository: { has_wiki: false }",
        "    repository: { has_wiki: false }\n    prune: [teams]",
      );

      expect(Object.keys(resolveRepository(configOf(more), unread()).prune)).toEqual([]);
    });
  });

  describe("values from the repository", () => {
    const text = `
repository: { has_wiki: true, topics: [base] }
teams:
  - { name: infosec, permission: pull }
policies:
  - name: leads
    match: { name: "*" }
    teams:
      - { name: "\${properties.collection}DataLeads", permission: admin }
    repository:
      topics: ["team-\${properties.collection | lower}", "from-\${repo.owner}"]
prune: [teams, topics]
`;

    test("make entries of their own", () => {
      const desired = resolve(text, { properties: { collection: "UI" } });

      expect(desired.families).toEqual({
        teams: [
          { name: "infosec", permission: "pull" },
          { name: "UIDataLeads", permission: "admin" },
        ],
        repository: { has_wiki: true, topics: ["base", "team-ui", "from-acme"] },
      });
      expect(Object.keys(desired.prune)).toEqual(["teams", "topics"]);
      expect(desired.sourceOf("teams", ["uidataleads", "permission"])).toEqual({
        layer: 'policy "leads"',
        file: "repo-cop.yml",
        line: 9,
      });
    });

    test("that this repository lacks make the entry fall away, and nothing is pruned there", () => {
      const desired = resolve(text);

      expect(desired.families).toEqual({
        teams: [{ name: "infosec", permission: "pull" }],
        repository: { has_wiki: true, topics: ["base", "from-acme"] },
      });
      expect(desired.prune).toEqual({});
      expect(desired.notes).toEqual([
        'teams: policy "leads" (repo-cop.yml:9) asks for something that is left out here, because properties.collection has no value here',
        'repository: policy "leads" (repo-cop.yml:11) asks for something that is left out here, because properties.collection has no value here',
        "nothing is pruned in teams here, because not everything that the config asks for is known",
        "nothing is pruned in topics here, because not everything that the config asks for is known",
      ]);
    });

    test("that could not be read are told from those that are lacking", () => {
      const { properties: _, ...unread } = repo();
      const { undecided, notes } = resolveRepository(configOf(text), unread);

      expect(undecided.map(({ kind, family, message }) => [kind, family, message])).toEqual([
        [
          "unknown",
          "teams",
          'policy "leads" (repo-cop.yml:9) asks for something that is left out here, because properties.collection could not be read',
        ],
        [
          "unknown",
          "repository",
          'policy "leads" (repo-cop.yml:11) asks for something that is left out here, because properties.collection could not be read',
        ],
      ]);
      expect(notes.filter((note) => !note.startsWith("nothing is pruned"))).toEqual([]);
    });

    test("fill the texts of one repository", () => {
      const own =
        'repositories:\n  web:\n    repository: { description: "${repo.name} of ${repo.owner}", homepage: "https://$${literal}.example" }\n';

      expect(resolve(own).families).toEqual({
        repository: { description: "web of acme", homepage: "https://${literal}.example" },
      });
    });

    test("leave a key as it is, not as an earlier layer wants it, when they could not be read", () => {
      const { properties: _, ...unread } = repo();
      const own = 'repositories:\n  web:\n    repository: { description: "${properties.summary}", has_wiki: true }\n';

      expect(resolveRepository(configOf(own), unread).families).toEqual({ repository: { has_wiki: true } });
    });

    test("fall away when the family does not accept them", () => {
      const own = 'repositories:\n  web:\n    repository: { topics: ["${properties.team}", "ok"] }\n';
      const desired = resolve(own, { properties: { team: "Data & Co" } });

      expect(desired.families).toEqual({ repository: { topics: ["ok"] } });
      expect(desired.notes[0]).toContain('"data & co" cannot be a topic');
    });

    test("take an entry out by a name of their own", () => {
      const own =
        'teams: [{ name: web-owners, permission: admin }]\npolicies:\n  - name: x\n    match: { fork: false }\n    teams: [{ name: "${repo.name}-owners", absent: true }]\n';

      expect(resolve(own).families).toEqual({ teams: [] });
      expect(resolve(own, { name: "api" }).families["teams"]).toHaveLength(1);
    });
  });

  test("fills the texts of each repository with its own values", () => {
    const config = configOf('teams: [{ name: "${repo.name}-owners", permission: admin }]\n');

    const names = ["web", "api", "web"].map((name) => resolveRepository(config, repo({ name })).families["teams"]);

    expect(names).toEqual(["web", "api", "web"].map((name) => [{ name: `${name}-owners`, permission: "admin" }]));
  });

  test("gives repositories of the same layers the same values without mixing them up", () => {
    const config = configOf(
      "teams: [{ name: a, permission: pull }]\npolicies: [{ name: p, match: { name: web }, teams: [{ name: b, permission: pull }] }]\n",
    );

    const first = resolveRepository(config, repo());
    const other = resolveRepository(config, repo({ name: "api" }));
    const again = resolveRepository(config, repo());

    expect(other.families).toEqual({ teams: [{ name: "a", permission: "pull" }] });
    expect(again.families).toEqual(first.families);
  });

  describe("lists inside entries", () => {
    const lists: AnyFamily = flagFamily({
      key: "lists",
      config: {
        schema: z.array(
          z.strictObject({
            name: z.string(),
            note: z.string().optional(),
            items: z
              .array(
                z.strictObject({ type: z.string(), size: z.int().optional(), tags: z.array(z.string()).optional() }),
              )
              .optional(),
          }),
        ),
        merge: {
          kind: "collection",
          keyOf: (entry) => String((entry as JsonObject)["name"]),
          nested: { items: (entry) => String((entry as JsonObject)["type"]) },
        },
        prunable: ["lists"],
      },
    });
    const here = (text: string, given: Partial<Repository> = {}) =>
      resolveRepository(configOf(text, [lists]), repo(given));
    const TOP = `
lists:
  - { name: a, note: one, items: [{ type: x, size: 1, tags: [p] }, { type: y }] }
`;

    test("merge by key, and remember who asked for what", () => {
      const desired = here(`${TOP}
repositories:
  web:
    lists:
      - { name: a, items: [{ type: x, tags: [q] }, { type: z }] }
`);

      expect(desired.families["lists"]).toEqual([
        { name: "a", note: "one", items: [{ type: "x", size: 1, tags: ["q"] }, { type: "y" }, { type: "z" }] },
      ]);
      expect(desired.sourceOf("lists", ["a", "items", "z"]).line).toBe(8);
      expect(desired.sourceOf("lists", ["a", "items", "y"]).line).toBe(3);
    });

    test("lose what a later layer takes out, and nothing else", () => {
      const desired = here(`${TOP}
repositories:
  web:
    lists:
      - { name: a, note: two, items: [{ type: x, absent: true }] }
`);

      expect(desired.families["lists"]).toEqual([{ name: "a", note: "two", items: [{ type: "y" }] }]);
    });

    test("a policy that is not decided leaves the whole entry as it is", () => {
      const text = `${TOP}
policies:
  - name: maybe
    match: { topics: [go] }
    lists:
      - { name: a, items: [{ type: x, absent: true }] }
`;

      const { topics: _, ...unread } = repo();
      expect(resolveRepository(configOf(text, [lists]), unread).families).toEqual({ lists: [] });
      expect(here(text, { topics: [] }).families["lists"]).toHaveLength(1);
    });

    test("say what is wrong with what they take out", () => {
      expect(problemsOf(`lists: [{ name: a, items: [{ type: x, absent: false }] }]`, [lists])).toEqual([
        expect.stringContaining("`absent` can only be true"),
      ]);
    });
  });
});
