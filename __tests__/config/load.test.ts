// Files, folders, globs and includes are found, and each that cannot be read says what to do.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { filesForAll } from "../../src/config/model/config.ts";
import { resolveRepository } from "../../src/config/resolve.ts";
import { ConfigError } from "../../src/errors.ts";
import { families, repo } from "./support.ts";

describe("src/config/load.ts", () => {
  let root = "";
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "repo-cop-config-"));
  });
  afterEach(() => rm(root, { recursive: true }));

  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
  };
  const load = (path = ".github/repo-cop.yml") => loadConfig(path, families, root);
  const messages = async (path?: string): Promise<readonly string[]> => {
    const error: unknown = await load(path).catch((reason: unknown) => reason);
    if (!(error instanceof ConfigError)) throw new Error(`no ConfigError but ${String(error)}`);
    return error.message.split("\n");
  };

  test("reads one file", async () => {
    await write({ ".github/repo-cop.yml": "repository: { has_wiki: false }\nexclude: ['sandbox-*']\n" });

    const config = await load();

    expect(config.files).toEqual([".github/repo-cop.yml"]);
    expect(config.exclude).toEqual(["sandbox-*"]);
    expect(resolveRepository(config, repo()).sourceOf("repository", ["has_wiki"])).toEqual({
      layer: "top level",
      file: ".github/repo-cop.yml",
      line: 1,
    });
  });

  test.each([".", "no/such/folder", "a-file"])(
    "says that the checkout is missing where the workspace has nothing in it: %s",
    async (folder) => {
      if (folder === "a-file") await write({ "a-file": "" });

      const error: unknown = await loadConfig(".github/repo-cop.yml", families, join(root, folder)).catch(
        (reason: unknown) => reason,
      );

      expect(error).toMatchObject({
        message: expect.stringMatching(/^there is nothing in the workspace.*`actions\/checkout`/),
      });
    },
  );

  test("says what to create where there is no file", async () => {
    await write({ "README.md": "" });

    expect((await messages()).join("\n")).toBe(
      "there is no config at .github/repo-cop.yml. Create it, or name another with the input `config`. The shortest config that does something:\n\nrepository:\n  delete_branch_on_merge: true\n",
    );
  });

  test("says that a folder has no file of its kind", async () => {
    await write({ "policy/README.md": "", "policy/all.json": "{}" });

    expect((await messages("policy"))[0]).toMatch(
      /^there is no YAML file \(\*\.yml or \*\.yaml\) in the folder policy\. Create it/,
    );
  });

  test("says that a link leads nowhere but to itself", async () => {
    await write({ "README.md": "" });
    await symlink("policy.yml", join(root, "policy.yml"));

    expect(await messages("policy.yml")).toEqual([
      expect.stringMatching(/^policy\.yml: the file cannot be read: ELOOP/),
    ]);
  });

  test.each(["", "# later\n", "---\n"])("says that a file is empty: %j", async (text) => {
    await write({ ".github/repo-cop.yml": text });

    expect((await messages())[0]).toBe(
      ".github/repo-cop.yml:1:1: the file is empty. The shortest config that does something:",
    );
  });

  test("changes its digest with every byte and every name", async () => {
    const digests = new Set<string>();
    for (const [name, text] of [
      ["a.yml", "repository: { has_wiki: true }"],
      ["a.yml", "repository: { has_wiki: true } "],
      ["b.yml", "repository: { has_wiki: true }"],
    ] as const) {
      await write({ [name]: text });
      digests.add((await load(name)).digest);
    }

    expect(digests.size).toBe(3);
    expect((await load("b.yml")).digest).toBe((await load("b.yml")).digest);
    expect([...digests][0]).toMatch(/^[0-9a-f]{64}$/);
  });

  describe("with many files", () => {
    test("reads a folder in the order of names; repository files win over policies wherever they stand", async () => {
      await write({
        "policy/a.yml":
          "repository: { has_wiki: true, has_issues: true }\npolicies:\n  - { name: one, match: { name: web }, repository: { has_projects: true } }\n",
        "policy/b/c.yaml":
          "repository: { has_issues: false }\npolicies:\n  - { name: two, match: { name: web }, repository: { has_projects: false } }\n",
        "policy/a/repositories/web.yml": "repository: { has_wiki: false }\n",
        "policy/README.md": "not: [read",
      });

      const config = await load("policy");

      expect(config.files).toEqual(["policy/a.yml", "policy/a/repositories/web.yml", "policy/b/c.yaml"]);
      expect(resolveRepository(config, repo()).families).toEqual({
        repository: { has_wiki: false, has_issues: false, has_projects: false },
      });
    });

    test("reads every file below a folder `repositories`, in any case and at any depth, for one repository", async () => {
      await write({
        "all.yml": "repository: { has_wiki: true }\n",
        "repositories/team-a/orders-api.yml": "repository: { has_wiki: false }\n",
        "Repositories/web.yml": "repository: { description: The site }\n",
      });

      const config = await load(".");

      expect(filesForAll(config)).toEqual(["all.yml"]);
      expect([...config.byRepository.keys()].sort()).toEqual(["orders-api", "web"]);
      expect(resolveRepository(config, repo({ name: "other" })).families).toEqual({ repository: { has_wiki: true } });
    });

    test.each([
      [
        "repos/payments-api.yml",
        "Settings of one repository are in a folder `repositories`: move it to repositories/payments-api.yml.",
      ],
      [
        ".github/Repos/team/web.yml",
        "Settings of one repository are in a folder `repositories`: move it to .github/repositories/web.yml.",
      ],
      [
        "repository/web.yml",
        "Settings of one repository are in a folder `repositories`: move it to repositories/web.yml.",
      ],
      ["suborgs/core.yml", "Make it an entry of `policies` with a `match`, in a file outside of `suborgs`."],
      [
        "repositories/suborgs/core.yml",
        "Make it an entry of `policies` with a `match`, in a file outside of `suborgs`.",
      ],
    ])("refuses a file in the folder of another program: %s", async (name, advice) => {
      await write({ "all.yml": `include: ${name}\nrepository: { has_wiki: true }\n`, [name]: "teams: []\n" });
      const folder = /repos\b|repository\b|suborgs/i.exec(name.replace("repositories/", ""))?.[0];
      const refused = `${name}:1:1: a file below a folder \`${folder}\` is not read, because it would apply to every repository. ${advice}`;

      expect(await messages(".")).toContain(refused);
      expect(await messages("all.yml")).toContain(refused);
    });

    test("reads the file that `config` names whatever its folder is called", async () => {
      await write({ "repos/policy.yml": "repository: { has_wiki: true }\n" });

      expect(filesForAll(await load("repos/policy.yml"))).toEqual(["repos/policy.yml"]);
      const elsewhere = await loadConfig(join(root, "repos"), families, join(root, "other"));
      expect(filesForAll(elsewhere)).toEqual([join(root, "repos/policy.yml")]);
    });

    test("reads a glob", async () => {
      await write({
        "c/b.yml": "repository: { has_wiki: true }",
        "c/a.yml": "repository: { has_wiki: false }",
        "c/a.txt": "x",
      });

      expect((await load("c/*.yml")).files).toEqual(["c/a.yml", "c/b.yml"]);
      expect(await messages("c/*.yaml")).toContain(
        "no file matches c/*.yaml. Create it, or name another with the input `config`. The shortest config that does something:",
      );
    });

    test("says of what is no YAML that a glob brought it in, and nothing of what is wrong inside", async () => {
      await write({
        "c/a.yml": "repository: { has_wiki: true }",
        "c/b.json": '{ "exclude": ["x"] }',
        "c/README.md": "# Policies\n\nSee *these*: all [of them](x)\n- one: two: three\n",
        "c/LIST.md": "- one\n",
        "c/empty.txt": "",
        "d.yml": "include: c/*\nrepository: { has_wiki: false }",
      });
      const brought = (name: string, glob: string) =>
        `${name}: this is not YAML with keys and values; the glob ${glob} matches it too. Write a glob that matches YAML files only: it ends in *.yml, for example.`;
      const names = ["c/LIST.md", "c/README.md", "c/empty.txt"];

      expect(await messages("c/*")).toEqual(names.map((name) => brought(name, "c/*")));
      expect(await messages("d.yml")).toEqual(names.map((name) => brought(name, "c/*")));
      expect((await load("c/*[ln]")).files).toEqual(["c/a.yml", "c/b.json"]);
      expect((await messages("c/LIST.md"))[0]).toMatch(/^c\/LIST\.md:1:1: the file must start with keys and values/);
    });

    test("still says what is wrong in YAML that a glob matches", async () => {
      await write({ "c/a.yml": "- one", "c/b.json": "{", "c/c.conf": "repo: {}" });

      expect(await messages("c/*")).toEqual([
        expect.stringMatching(/^c\/a\.yml:1:1: the file must start/),
        expect.stringMatching(/^c\/b\.json:1:/),
        expect.stringMatching(/^c\/c\.conf:1:1: .*`repo`/),
      ]);
    });

    test("reads what is in the folders that a glob matches only where the glob reaches it", async () => {
      await write({ "c/a.yml": "repository: { has_wiki: true }", "c/sub/b.yml": "repository: { has_wiki: false }" });
      await symlink("sub", join(root, "c", "link"));

      expect((await load("c/*")).files).toEqual(["c/a.yml"]);
      expect((await load("c/**")).files).toEqual(["c/a.yml", "c/sub/b.yml"]);
      expect((await messages("c/s*"))[0]).toMatch(/^no file matches c\/s\*\. Create it/);
    });

    test.each(["w[0-9]x", "w{a,b}", "w*?"])("works in a workspace whose path has signs of globs: %s", async (name) => {
      await write({
        [`${name}/policy/a.yml`]: "repository: { has_wiki: true }",
        [`${name}/policy/b.yml`]: "include: ../more/*.yml\nrepository: { has_issues: true }",
        [`${name}/more/c.yml`]: "repository: { has_projects: true }",
        [`${name}/d[1].yml`]: "repository: { has_wiki: false }",
      });
      const filesOf = async (path: string) => (await loadConfig(path, families, join(root, name))).files;

      expect(await filesOf("policy")).toEqual(["policy/a.yml", "more/c.yml", "policy/b.yml"]);
      expect(await filesOf("policy/a.yml")).toEqual(["policy/a.yml"]);
      expect(await filesOf("policy/*.yml")).toEqual(["policy/a.yml", "more/c.yml", "policy/b.yml"]);
      expect(await filesOf(join(root, name, "policy/*.yml"))).toEqual(["policy/a.yml", "more/c.yml", "policy/b.yml"]);
      expect(await filesOf("d[1].yml")).toEqual(["d[1].yml"]);
    });

    test("refuses a link that leads out of the workspace, and quotes nothing of what is there", async () => {
      await write({
        "home/all.yml": "include: [link.yml, in/secret.yml]\nrepository: { has_wiki: true }",
        "secret.yml": "hunter2: *x",
      });
      await symlink("../secret.yml", join(root, "home", "link.yml"));
      await symlink("..", join(root, "home", "in"));
      const refused = (name: string) =>
        `${name}: this is a link that leads out of the workspace. Config files are files of this repository.`;
      const loadIn = async (path: string) => {
        const error: unknown = await loadConfig(path, families, join(root, "home")).catch((reason: unknown) => reason);
        return error instanceof ConfigError ? error.message.split("\n") : String(error);
      };

      expect(await loadIn("all.yml")).toEqual([refused("link.yml"), refused("in/secret.yml")]);
      expect(await loadIn("link.yml")).toEqual([refused("link.yml")]);
      expect(await loadIn("*.yml")).toEqual([refused("link.yml"), refused("in/secret.yml")]);
      expect(await loadIn("in/*.yml")).toEqual([refused("in/secret.yml")]);
    });

    test("follows a link inside the workspace, and a workspace that is itself behind a link", async () => {
      await write({ "home/real/a.yml": "repository: { has_wiki: true }" });
      await symlink("real/a.yml", join(root, "home", "a.yml"));
      await symlink("home", join(root, "behind"));

      expect((await loadConfig("a.yml", families, join(root, "behind"))).files).toEqual(["a.yml"]);
    });

    test("quotes nothing of a file that is not a config", async () => {
      await write({ "secret.yml": "hunter2\n" });

      expect(await messages("secret.yml")).toEqual([
        "secret.yml:1:1: the file must start with keys and values, e.g. `repository:`; found a single value.",
      ]);
    });

    test("says of a link that it leads to a folder", async () => {
      await write({ "c/a.yml": "repository: { has_wiki: true }", "elsewhere/b.yml": "" });
      await symlink("../elsewhere", join(root, "c", "b.yml"));

      expect(await messages("c")).toEqual([
        "c/b.yml: this leads to a folder, and a folder is read only where `config` or `include` names it.",
      ]);
    });

    test("reads included files before the file that includes them, each once", async () => {
      await write({
        ".github/repo-cop.yml": "include: [policy/*.yml, ../repositories/web.yml]\nrepository: { has_wiki: false }\n",
        ".github/policy/a.yml": "include: b.yml\nrepository: { has_wiki: true, has_issues: true }\nexclude: x\n",
        ".github/policy/b.yml": "repository: { has_issues: false, has_projects: false }\nexclude: y\n",
        "repositories/web.yml": "repository: { description: The site }\n",
      });

      const config = await load();

      expect(config.files).toEqual([
        ".github/policy/b.yml",
        ".github/policy/a.yml",
        "repositories/web.yml",
        ".github/repo-cop.yml",
      ]);
      expect(config.exclude).toEqual(["y", "x"]);
      expect(resolveRepository(config, repo()).families).toEqual({
        repository: { has_issues: true, has_projects: false, has_wiki: false, description: "The site" },
      });
    });

    test("reports the mistakes of all files together", async () => {
      await write({
        ".github/repo-cop.yml":
          "include: [a.yml, nothing.yml, ../../elsewhere.yml, b.yml]\nrepository: { has_wiki: 1 }\n",
        ".github/a.yml": "include: repo-cop.yml\nrepository: { has_wikis: true }\n",
        ".github/b.yml": "teams:\n\t- x\n",
      });

      expect((await messages()).map((line) => line.replace(/ Allowed: .*/, ""))).toEqual([
        ".github/a.yml:1:10: .github/repo-cop.yml includes itself. Remove this line.",
        ".github/a.yml:2:15: `repository` has no key `has_wikis`. Did you mean `has_wiki`? See docs/settings.md#repository",
        ".github/b.yml:2:1: this line is indented with a tab. YAML wants spaces.",
        ".github/repo-cop.yml:1:18: there is no file .github/nothing.yml. Paths in `include` start from the folder of this file.",
        '.github/repo-cop.yml:1:31: "../../elsewhere.yml" leads out of the workspace. Include files of this repository.',
        ".github/repo-cop.yml:2:15: `repository.has_wiki` must be true or false; found the number 1.",
      ]);
    });

    test("refuses a folder beside the workspace whose name only begins like it", async () => {
      const beside = `${root}-of-somebody-else`;
      await mkdir(beside);
      await writeFile(join(beside, "policy.yml"), "repository: { has_wiki: false }\n");
      await write({ ".github/repo-cop.yml": `include: [../../${basename(beside)}/policy.yml]\n` });

      expect(await messages()).toEqual([expect.stringContaining("leads out of the workspace")]);
      await rm(beside, { recursive: true });
    });

    test("refuses two policies of one name", async () => {
      await write({
        "c/a.yml": "policies:\n  - { name: base, match: { fork: true }, repository: { has_wiki: false } }\n",
        "c/b.yml": "policies:\n  - { name: Base, match: { fork: true }, repository: { has_wiki: true } }\n",
      });

      expect(await messages("c")).toEqual([
        'c/b.yml:2: policy "Base" has the name of the one in c/a.yml:2. Give it another.',
      ]);
    });
  });
});
