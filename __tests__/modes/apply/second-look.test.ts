// Changes in a repository between the first read and the writes.
import { describe, expect, test } from "vitest";
import { addLabel } from "../../../simulator/families/labels.ts";
import { foundOrganization, type Seeded } from "../../../simulator/seeds/basic.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import { silentLog } from "../../support/fixtures.ts";
import { bench } from "../support.ts";

function one(
  visibility: "private" | "public" = "private",
): Seeded & { readonly web: ReturnType<typeof addRepository> } {
  const organization = foundOrganization("acme");
  return { organization, drifted: [], web: addRepository(organization, { name: "web", settings: { visibility } }) };
}
/** Runs `change` after the plan is made and before it is executed. */
const meanwhile = (change: () => void) => ({
  ...silentLog,
  info: (message: string) => {
    if (message === "Planned.") change();
  },
});

describe("src/modes/apply/execute-plans.ts", () => {
  test("entries that max-deletes has not judged are not deleted: the next run decides", async () => {
    const seeded = one();
    const { organization, web } = seeded;
    for (const name of ["keep", "old"]) addLabel(organization, web, { name });
    const log = meanwhile(() => {
      for (let n = 0; n < 20; n += 1) addLabel(organization, web, { name: `new-${n}` });
    });
    const { run, report, simulator } = bench("labels:\n  - { name: keep }\nprune: [labels]\n", { seeded, log });

    await run({ mode: "list" });
    expect(await run({ mode: "apply" })).toBe(0);

    expect(simulator.log.filter(({ write }) => write)).toEqual([]);
    expect(report().outcomes).toMatchObject([
      {
        kind: "deferred",
        notes: ["more labels would be deleted than when max-deletes was checked, so this is left for the next run"],
      },
    ]);
  });

  test.each([
    ["hidden again", "visibility: internal", "before the plan"],
    ["hidden again", "visibility: internal", "after it"],
    ["archived", "archived: true", "before the plan"],
    ["archived", "archived: true", "after it"],
  ])(
    "a repository that was published since the listing is not %s by a policy for private ones (%s, %s)",
    async (_, setting, when) => {
      const seeded = one();
      const policy = `policies:\n  - { name: inner, match: { visibility: private }, repository: { ${setting} } }\n`;
      const publish = () => {
        seeded.web.settings.visibility = "public";
      };
      const log = when === "after it" ? meanwhile(publish) : silentLog;
      const { run, report, simulator } = bench(policy, { seeded, log });

      await run({ mode: "list" });
      if (when === "before the plan") publish();
      expect(await run({ mode: "apply", "max-deletes": "100%" })).toBe(0);
      expect(seeded.web.settings).toMatchObject({ visibility: "public", archived: false });

      expect(simulator.log.filter(({ write }) => write)).toEqual([]);
      expect(report().outcomes).toMatchObject([
        { kind: "deferred", notes: [expect.stringMatching(/^it was made public, so other settings apply to it/)] },
      ]);
    },
  );
});
