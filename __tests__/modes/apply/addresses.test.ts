// A name from a repository that no address can carry fails alone: nothing is sent for it, and the rest is done.
import { expect, test } from "vitest";
import { addLabel } from "../../../simulator/families/labels.ts";
import { seedOrganization } from "../../../simulator/seeds/basic.ts";

import { bench } from "../support.ts";

const PRUNE_LABELS = `
labels: [{ name: bug, color: d73a4a }]
prune: [labels]
`;

test.each(["..", ".", "%2E%2E", "a/../.."])("prune leaves a label named %j alone, and says so", async (name) => {
  const seeded = seedOrganization({ repositories: 1 });
  const [repository] = seeded.organization.repositories.values();
  if (!repository) throw new TypeError("the organization has a repository");
  for (const one of [name, "stale"]) addLabel(seeded.organization, repository, { name: one });
  const night = bench(PRUNE_LABELS, { seeded });

  await night.run({ mode: "list" });
  await night.run({ mode: "apply", "max-deletes": "100%" });

  const deleted = night.simulator.log.filter(({ method }) => method === "DELETE").map(({ path }) => path);
  expect(deleted).toEqual([expect.stringMatching(/\/labels\/stale$/)]);
  expect(repository.labels.map((label) => label.name).toSorted()).toEqual([name, "bug"].toSorted());
  const [outcome] = night.report().outcomes;
  expect(outcome?.kind).toBe("failed");
  expect(outcome?.failures).toEqual([
    expect.objectContaining({ family: "labels", message: expect.stringContaining("to another address") }),
  ]);
});
