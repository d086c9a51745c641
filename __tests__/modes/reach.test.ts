// A token that may not administer the repositories: it must not look like a night on which nothing had to be done.
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN } from "../../simulator/seed.ts";
import { bench, GOOD_CONFIG } from "./support.ts";

function nightOf(role: "pull" | "none", roles: Readonly<Record<string, "admin">>) {
  const night = bench(GOOD_CONFIG, { repositories: 8 });
  const base = role === "pull" ? "read" : "none";
  const token = { kind: "personal", login: "octo-owner", owner: false, permissions: "all", role: base, roles } as const;
  night.seeded.organization.tokens.set(SEEDED_TOKEN, token);
  return night;
}
const names = (night: ReturnType<typeof bench>) => [...night.seeded.organization.repositories.values()].map(({ name }) => name);

describe("src/modes/selection.ts", () => {
  test("a token that may administer none of the repositories is refused", async () => {
    for (const inputs of [{ mode: "list" }, { mode: "apply", repos: "*" }]) {
      await expect(nightOf("pull", {}).run(inputs)).rejects.toThrow(
        /the token may administer none of the 8 repositories of acme.*"Administration" \(write\)/,
      );
    }
  });

  test("those that it may administer are done, the others are left alone", async () => {
    const [first = ""] = names(nightOf("pull", {}));
    const night = nightOf("pull", { [first]: "admin" });

    expect(await night.run({ mode: "apply", repos: "*" })).toBe(0);
    expect(night.report().outcomes.map(({ repo }) => repo)).toEqual([first]);
  });
});
