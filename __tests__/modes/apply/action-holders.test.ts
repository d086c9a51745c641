// The repository of the running action, or of one that its workflow uses, is not archived under another name either.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Fault, RequestMeta } from "../../../simulator/index.ts";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import {
  addRepository,
  type Organization,
  renameRepository,
  repositoryNamed,
} from "../../../simulator/state/organization.ts";
import { silentLog } from "../../support/fixtures.ts";
import { type Bench, bench } from "../support.ts";

const CONFIG = `policies:
  - { name: old, match: { name: "tools*" }, repository: { archived: true, has_wiki: false } }
`;
const ENV = { GITHUB_REPOSITORY: "acme/cop", GITHUB_REPOSITORY_ID: "999", GITHUB_ACTION_REF: "v1" };
const RUNNING = { ...ENV, GITHUB_ACTION_REPOSITORY: "acme/tools" };
const WORKFLOW = { ...ENV, GITHUB_WORKFLOW_REF: "acme/cop/.github/workflows/night.yml@refs/heads/main" };

interface Night {
  readonly env?: Readonly<Record<string, string>>;
  /** Renames when this line is logged, or before the list. */
  readonly when?: "This shard's slice." | "Planned.";
  readonly config?: string;
  /** Another repository takes the former name. */
  readonly takesName?: boolean;
}

function nightOf({
  env = RUNNING,
  when,
  config = CONFIG,
  takesName = false,
}: Night): Bench & { readonly organization: Organization } {
  const organization = foundOrganization("acme");
  for (const name of ["tools", "tools-other"]) addRepository(organization, { name });
  const rename = () => {
    renameRepository(organization, repositoryNamed(organization, "tools"), "tools-new");
    if (takesName) organization.names.delete("tools");
    if (takesName) addRepository(organization, { name: "tools" });
  };
  if (when === undefined) rename();
  const log = { ...silentLog, info: (message: string) => message === when && rename() };
  return { ...bench(config, { seeded: { organization, drifted: [] }, env, log }), organization };
}

function uses({ workspace }: Bench, action: string): void {
  mkdirSync(join(workspace, ".github/workflows"), { recursive: true });
  const text = `jobs:\n  night:\n    steps:\n      - uses: ${action}\n`;
  writeFileSync(join(workspace, ".github/workflows/night.yml"), text);
}

const isLookUp = ({ graphql }: RequestMeta) => graphql?.operation === "repository";

async function play(night: Bench & { readonly organization: Organization }, fault?: Fault) {
  await night.run({ mode: "list" });
  if (fault) night.simulator.addFault(fault);
  const before = night.simulator.log.length;
  const code = await night.run({ mode: "apply", "max-deletes": "100%" });
  const sent = night.simulator.log.slice(before);
  const archived = [...night.organization.repositories.values()].filter(({ settings }) => settings.archived);
  return {
    code,
    lookUps: sent.filter(isLookUp).length,
    written: sent.filter(({ write }) => write).map(({ path }) => path),
    archived: archived.map(({ name }) => name),
    failures: night.report().outcomes.flatMap((one) => one.failures.map(({ message }) => message)),
  };
}

const KEPT = "this repository holds the action that runs Repo Cop in acme/cop, so it is never archived";

describe("src/modes/apply/action-holders.ts", () => {
  test.each([
    ["before the list, with a redirect from the name in the workflow", undefined, 1],
    ["between list and apply", "This shard's slice.", 0],
    ["between plan and write", "Planned.", 0],
  ] as const)("the running action's repository that is renamed %s", async (_, when, lookUps) => {
    const seen = await play(nightOf(when ? { when } : {}));

    expect(seen).toMatchObject({ code: 1, lookUps, archived: ["tools-other"], failures: [KEPT] });
    expect(new Set(seen.written)).toEqual(new Set(["/repos/acme/tools-new", "/repos/acme/tools-other"]));
  });

  test.each(["acme/tools/setup@v1", "acme/tools/.github/workflows/inner.yml@v1"])(
    "so is the repository of %s in the workflow",
    async (action) => {
      const night = nightOf({ env: WORKFLOW });
      uses(night, action);

      const { archived, failures } = await play(night);

      expect(archived).toEqual(["tools-other"]);
      expect(failures).toContain(
        "this repository holds an action that the workflow of Repo Cop uses in acme/cop, " + "so it is never archived",
      );
    },
  );

  test("if GitHub does not say which one it is, nothing is archived", async () => {
    const fault: Fault = {
      matches: isLookUp,
      times: 9999,
      effect: { kind: "refusal", name: "byToken" },
    };

    const { code, archived, failures } = await play(nightOf({}), fault);

    expect([code, archived]).toEqual([1, []]);
    expect(failures[0]).toContain("GitHub did not say which repository holds acme/tools now, which may be this one");
  });

  test("so is another one that has taken its name, which the workflow uses from then on", async () => {
    const night = nightOf({ when: "This shard's slice.", takesName: true });

    const { archived, failures } = await play(night);

    expect(archived).toEqual(["tools-other"]);
    expect(failures).toContain(KEPT);
  });

  test.each([
    ["nothing cuts it off", { config: "repository: { has_wiki: false }\n" }],
    ["the action belongs to another owner", { env: { ...ENV, GITHUB_ACTION_REPOSITORY: "octo-org/tools" } }],
    ["it is the workflow's own", { env: ENV }],
  ])("no request is sent for it where %s", async (_, night) => {
    expect((await play(nightOf(night))).lookUps).toBe(0);
  });
});
