// A token that may not administer the repositories: it must not look like a night on which nothing had to be done.
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN } from "../../simulator/seeds/basic.ts";
import { bench, GOOD_CONFIG } from "./support.ts";

function nightOf(
  role: "pull" | "none",
  roles: Readonly<Record<string, "admin">>,
  { config = GOOD_CONFIG, repositories = 8 } = {},
) {
  const night = bench(config, { repositories });
  const base = role === "pull" ? "read" : "none";
  const token = { kind: "personal", login: "octo-owner", owner: false, permissions: "all", role: base, roles } as const;
  night.seeded.organization.tokens.set(SEEDED_TOKEN, token);
  return night;
}
const names = (night: ReturnType<typeof bench>) =>
  [...night.seeded.organization.repositories.values()].map(({ name }) => name);

describe("src/modes/targets/select.ts", () => {
  test("a token that may administer none of the repositories is refused", async () => {
    for (const inputs of [{ mode: "list" }, { mode: "apply", repos: "*" }]) {
      await expect(nightOf("pull", {}).run(inputs)).rejects.toThrow(
        /the token may administer none of the 8 repositories of acme.*"Administration" \(write\)/,
      );
    }
  });

  test("a plan needs no more than to read: with such a token it is the same as with one that writes", async () => {
    const drift = (night: ReturnType<typeof bench>) =>
      night.report().outcomes.map(({ repo, kind, changes }) => [repo, kind, changes.map(({ target }) => target)]);
    const [reading, writing] = [nightOf("pull", {}), bench(GOOD_CONFIG, { repositories: 8 })];
    for (const night of [reading, writing]) {
      expect(await night.run({ mode: "list", "dry-run": "true" })).toBe(0);
      expect(await night.run({ mode: "apply", "dry-run": "true" })).toBe(0);
    }

    expect(drift(reading).map(([repo]) => repo)).toEqual(drift(writing).map(([repo]) => repo));
    expect(reading.report().outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(new Set(reading.report().notes)).toEqual(
      new Set(
        reading.annotations.filter(({ message }) => message.startsWith("Not visible")).map(({ message }) => message),
      ),
    );
  });

  test("those that it may administer are done, the others are left alone", async () => {
    const [first = ""] = names(nightOf("pull", {}));
    const night = nightOf("pull", { [first]: "admin" });

    expect(await night.run({ mode: "apply", repos: "*" })).toBe(0);
    expect(night.report().outcomes.map(({ repo }) => repo)).toEqual([first]);
  });

  test.each(["list", "apply"])(
    "%s says of how many and which the token may not administer, on the job and not only in its log",
    async (mode) => {
      const [first = "", ...others] = names(nightOf("pull", {}));
      const night = nightOf("pull", { [first]: "admin" });

      expect(await night.run({ mode, repos: "*" })).toBe(0);
      expect(night.annotations).toEqual([
        {
          level: "warning",
          title: "Repo Cop",
          message: `7 repositories are left alone, because the token may not administer them: ${others.join(", ")}. Next step: give the token the repository permission "Administration" (write) there, or name them under \`exclude\`.`,
        },
      ]);
    },
  );

  test("excluded repositories are not among them, and only some of many are named", async () => {
    const [first = "", second = "", third = ""] = names(nightOf("pull", {}));
    const roles = { [first]: "admin" } as const;
    const one = nightOf("pull", roles, { config: `${GOOD_CONFIG}exclude: ["!(${first}|${second})"]\n` });
    const many = nightOf("pull", roles, { repositories: 30 });

    for (const night of [one, many]) expect(await night.run({ mode: "list", repos: "*" })).toBe(0);

    expect(one.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        `1 repository is left alone, because the token may not administer it: ${second}. Next step:`,
      ),
    ]);
    expect(many.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        new RegExp(`^29 repositories are left alone, .*: ${second}, ${third}, .* and 9 more\\. Next step:`),
      ),
    ]);
  });

  test.each(["list", "apply"])(
    "%s refuses one that the token may not administer and that `repos` names",
    async (mode) => {
      const [first = "", second = "", third = ""] = names(nightOf("pull", {}));
      const night = nightOf("pull", { [first]: "admin" });

      await expect(night.run({ mode, repos: `${first}, ${second.toUpperCase()}, ${third}` })).rejects.toThrow(
        `repos: the token may not administer "${second}", "${third}" of acme; give it the repository permission "Administration" (write) there, or leave them out`,
      );
      await expect(night.run({ mode, repos: second })).rejects.toThrow(
        `repos: the token may not administer "${second}" of acme`,
      );
      expect(night.simulator.log.filter(({ write }) => write)).toEqual([]);
    },
  );
});
