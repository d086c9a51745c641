// Shows that a snapshot holds what a config can ask for, and no identity or time that GitHub makes.
import { describe, expect, test } from "vitest";
import { addRepository, createOrganization } from "../../../simulator/state/organization.ts";
import { partOf, takeSnapshot } from "./snapshot.ts";

describe("__tests__/faults/invariants/snapshot.ts", () => {
  test("a state as REST answers it counts without its ids and times", () => {
    const organization = createOrganization({ login: "acme" });
    const repository = addRepository(organization, { name: "api" });
    const made = { id: 1, node_id: "x", created_at: "2026-11-30", updated_at: "2026-11-30", expires_at: "2026-12-01" };
    Object.assign(repository, { widgets: [{ ...made, name: "one", color: "red" }] });

    const widgets = [...partOf(takeSnapshot(organization), "api")].filter(([path]) => path.startsWith("api/widgets"));
    expect(Object.fromEntries(widgets)).toEqual({
      "api/widgets/one": "there",
      "api/widgets/one/name": '"one"',
      "api/widgets/one/color": '"red"',
    });
  });
});
