// Conditions decide yes, no or unknown, and unknown is never taken for no.
import { describe, expect, test } from "vitest";
import { compileMatch, compileName, type Match } from "../../../src/config/model/match.ts";
import type { Repository } from "../../../src/model.ts";
import { repo } from "../support.ts";

const matches = (match: Match, given: Partial<Repository> = {}) => compileMatch(match)(repo(given));
const unread = (): Repository => {
  const { properties: _p, topics: _t, teams: _m, ...rest } = repo();
  return rest;
};

describe("src/config/model/match.ts", () => {
  test.each<[string[], string, boolean]>([
    [["*"], ".github", true],
    [["*"], "web", true],
    [["web"], "WEB", true],
    [["web"], "webapp", false],
    [["*database*"], "my-Database-2", true],
    [["web-*", "api-*"], "api-pay", true],
    [["web-*", "!*-archive"], "web-archive", false],
    [["web-*", "!*-archive"], "web-live", true],
    [["!*-archive"], "anything", true],
    [["!*-archive"], "old-archive", false],
    [["!*-archive", "web-*"], "web-archive", false],
    [["{web,api}-?"], "api-1", true],
    [["web-[0-9]"], "web-7", true],
    [["web.js"], "web-js", false],
  ])("takes the globs %j for %s: %s", (globs, name, expected) => {
    expect(compileName(globs)({ name })).toBe(expected);
  });

  test.each<[Match, Partial<Repository>, boolean]>([
    [{ topics: ["CLI", "web"] }, { topics: ["cli"] }, true],
    [{ topics: ["cli"] }, { topics: [] }, false],
    [{ visibility: ["private", "internal"] }, { visibility: "internal" }, true],
    [{ visibility: ["public"] }, {}, false],
    [{ fork: false }, {}, true],
    [{ fork: true }, {}, false],
    [{ template: true }, { template: true }, true],
    [{ language: ["typescript"] }, {}, true],
    [{ language: ["Go"] }, { language: null }, false],
    [{ teams: ["infosec"] }, { teams: ["infosec", "dev"] }, true],
    [{ teams: ["infosec"] }, { teams: [] }, false],
    [{ properties: { tier: ["gold"] } }, { properties: { tier: "gold" } }, true],
    [{ properties: { Tier: ["gold"] } }, { properties: { tier: "gold" } }, true],
    [{ properties: { tier: ["gold", "silver"] } }, { properties: { tier: "bronze" } }, false],
    [{ properties: { tier: ["gold"] } }, { properties: {} }, false],
    [{ properties: { langs: ["go"] } }, { properties: { langs: ["rust", "go"] } }, true],
    [{ properties: { a: ["1"], b: ["2"] } }, { properties: { a: "1", b: "3" } }, false],
    [{ name: ["w*"], fork: true }, {}, false],
    [{ not: { fork: true } }, {}, true],
    [{ not: { name: ["w*"], fork: true } }, {}, true],
    [{ not: { name: ["w*"], not: { fork: true } } }, {}, false],
    [{ name: ["w*"], not: { topics: ["x"] } }, { topics: ["x"] }, false],
    [{ any: [{ topics: ["x"] }, { name: ["w*"] }] }, {}, true],
    [{ any: [{ topics: ["x"] }, { fork: true }] }, {}, false],
    [{ any: [{ topics: ["x"], name: ["w*"] }] }, {}, false],
    [{ name: ["api"], any: [{ fork: false }] }, {}, false],
    [{ not: { any: [{ fork: true }, { template: true }] } }, {}, true],
  ])("decides %j for %j: %s", (match, given, expected) => {
    expect(matches(match, given)).toBe(expected);
  });

  test.each<[Match, boolean | undefined]>([
    [{ topics: ["cli"] }, undefined],
    [{ teams: ["infosec"] }, undefined],
    [{ properties: { tier: ["gold"] } }, undefined],
    [{ not: { topics: ["cli"] } }, undefined],
    [{ topics: ["cli"], fork: false }, undefined],
    [{ topics: ["cli"], fork: true }, false],
    [{ not: { topics: ["cli"], fork: true } }, true],
    [{ not: { not: { topics: ["cli"] } } }, undefined],
    [{ any: [{ topics: ["cli"] }, { fork: true }] }, undefined],
    [{ any: [{ topics: ["cli"] }, { fork: false }] }, true],
    [{ any: [{ topics: ["cli"], fork: true }, { fork: true }] }, false],
  ])("does not take unknown for no: %j is %s", (match, expected) => {
    expect(compileMatch(match)(unread())).toBe(expected);
  });

  test.each<[Match, boolean | undefined]>([
    [{ teams: ["infosec"] }, undefined],
    [{ teams: ["infosec", "dev"] }, true],
    [{ teams: ["dba", "ops"] }, false],
    [{ not: { teams: ["dba", "InfoSec"] } }, undefined],
  ])("knows of the other teams what it knows, where one could not be read: %j is %s", (match, expected) => {
    expect(compileMatch(match)(repo({ teams: ["dev"], unreadTeams: ["infosec"] }))).toBe(expected);
  });
});
