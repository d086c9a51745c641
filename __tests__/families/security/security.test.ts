// Security switches: what is accepted, what is drift, and the requests that repair it.
import { describe, expect, test } from "vitest";
import { resolveRepository } from "../../../src/config/resolve.ts";
import type { CompareContext } from "../../../src/families/family.ts";
import { repository } from "../../../src/families/repository/repository.ts";
import { security } from "../../../src/families/security/security.ts";
import type { ApiRequest, JsonObject, RequestPart, Visibility } from "../../../src/model.ts";
import { configOf, problemsOf, repo } from "../../config/support.ts";
import { contextOf, decodeNode, foundIn, knownOf, parse, refusals, runRead, sent, shown, useOf } from "../support.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const AT = { owner: "acme", repo: "api" };
const REPO = "/repos/{owner}/{repo}";
const status = (on: boolean) => ({ status: on ? "enabled" : "disabled" });
const routes = (requests: readonly ApiRequest[]) =>
  requests.map((request) => (request.kind === "rest" ? request.route : request.query));
const selectionOf = (desired: JsonObject) =>
  security.read.kind === "repository-query" ? security.read.selection(useOf(parse(security, desired))) : "none";

/** As the listing has kept it. */
const listed = (switches: JsonObject, visibility: Visibility = "private") =>
  contextOf({ repo: { visibility, listed: { security: switches } } });

function read(
  desired: JsonObject,
  context: CompareContext,
  answers: Readonly<Record<string, JsonObject>> = {},
  alerts: unknown = true,
) {
  const node = { security_vulnerability_alerts: alerts } as JsonObject;
  return runRead(decodeNode(security, node, { desired: parse(security, desired), context }), (request) =>
    request.kind === "rest" ? answers[request.route] : undefined,
  );
}

function compare(desired: JsonObject, actual: JsonObject, visibility: Visibility = "private") {
  return security.plan.diff(parse(security, desired), actual, contextOf({ repo: { visibility } }));
}
const changesOf = (desired: JsonObject, actual: JsonObject, visibility?: Visibility) =>
  shown(compare(desired, actual, visibility).changes);
const findingsOf = (desired: JsonObject, actual: JsonObject, visibility?: Visibility) =>
  foundIn(compare(desired, actual, visibility));
const requestsFor = (desired: JsonObject, actual: JsonObject) =>
  sent(security.plan.write(compare(desired, actual).changes, contextOf()));

describe("src/families/security", () => {
  describe("accepts", () => {
    test("switches, and GitHub's own way to write them", () => {
      expect(
        parse(security, {
          secret_scanning: true,
          code_security: { status: "enabled" },
          advanced_security: { status: "disabled" },
        }),
      ).toEqual({
        secret_scanning: true,
        code_security: true,
        advanced_security: false,
      });
    });

    test.each([
      [{ secret_scanning: "on" }, "secret_scanning"],
      [{ secret_scanning: { status: "on" } }, "secret_scanning"],
      [{ secret_scanning: null }, "secret_scanning"],
      [{ secretScanning: true }, "secretScanning"],
    ])("%j is refused", (config, reason) => {
      expect(refusals(security, config).join("\n")).toContain(reason);
    });

    test.each([
      [{ secret_scanning_push_protection: true, secret_scanning: false }, ["secret_scanning_push_protection"]],
      [{ automated_security_fixes: true, vulnerability_alerts: false }, ["automated_security_fixes"]],
      [
        { secret_scanning_delegated_bypass: true, secret_scanning_push_protection: false },
        ["secret_scanning_delegated_bypass"],
      ],
      [{ secret_scanning_push_protection: false, secret_scanning: false }, []],
      [{ secret_scanning_push_protection: true }, []],
    ])("%j contradicts itself at %j", (config, paths) => {
      expect(security.config.check?.(parse(security, config)).map(({ path }) => path.join("."))).toEqual(paths);
    });
  });

  describe("how other programs' files spell it", () => {
    const FAMILIES = [repository, security];

    test.each([
      ["repository:\n  enable_vulnerability_alerts: true", "vulnerability_alerts", 2],
      ["repository:\n  has_wiki: false\n  enable_automated_security_fixes: true", "automated_security_fixes", 3],
      ["repository:\n  security:\n    enableVulnerabilityAlerts: true", "vulnerability_alerts", 3],
      ["repository:\n  security:\n    enableAutomatedSecurityFixes: true", "automated_security_fixes", 3],
      ["repository:\n  security_and_analysis:\n    secret_scanning: { status: enabled }", "secret_scanning", 3],
      ["security:\n  enableVulnerabilityAlerts: true", "vulnerability_alerts", 2],
      ["security:\n  dependabot_alerts: true", "vulnerability_alerts", 2],
      ["security:\n  dependabot_security_updates: true", "automated_security_fixes", 2],
    ])("%s", (text, key, line) => {
      const desired = resolveRepository(configOf(text, FAMILIES), repo());

      expect(desired.families["security"]).toEqual({ [key]: true });
      expect(desired.sourceOf("security", [key])).toMatchObject({ file: "repo-cop.yml", line });
    });

    test("both ways at once are one too many", () => {
      const text = "security:\n  vulnerability_alerts: true\nrepository:\n  enable_vulnerability_alerts: false\n";

      expect(problemsOf(text, FAMILIES)).toEqual([
        expect.stringMatching(/^repo-cop\.yml:4:3: .*enable_vulnerability_alerts.*line 2/),
      ]);
    });

    test("a mistake is told where it stands", () => {
      expect(problemsOf("repository:\n  enable_vulnerability_alerts: yes\n", FAMILIES)).toEqual([
        expect.stringMatching(/^repo-cop\.yml:2:3: `security\.vulnerability_alerts` must be true/),
      ]);
    });
  });

  describe("reads", () => {
    test("alerts in bulk, where they are used or something stands on them", () => {
      expect(selectionOf({ vulnerability_alerts: true })).toContain("hasVulnerabilityAlertsEnabled");
      expect(selectionOf({ automated_security_fixes: true })).toContain("hasVulnerabilityAlertsEnabled");
      expect(selectionOf({ secret_scanning: true, private_vulnerability_reporting: true })).toBe("");
    });

    test("the values of the listing, without a request", () => {
      const { step, requests } = read(
        { secret_scanning: true, automated_security_fixes: true },
        listed({ secret_scanning: false }),
      );

      expect(requests).toEqual([]);
      expect(knownOf(step)).toEqual({ secret_scanning: false, vulnerability_alerts: true });
    });

    test("the repository by itself, where the listing did not say", () => {
      const block = {
        secret_scanning: status(true),
        dependabot_security_updates: status(false),
        secret_scanning_push_protection: {},
      };
      const { step, requests } = read({ secret_scanning: true }, contextOf(), {
        [`GET ${REPO}`]: { security_and_analysis: block },
      });

      expect(routes(requests)).toEqual([`GET ${REPO}`]);
      expect(knownOf(step)).toEqual({ secret_scanning: true, automated_security_fixes: false });
    });

    test.each<[string, JsonObject]>([
      ["missing", {}],
      ["null", { security_and_analysis: null }],
    ])("a block that is %s is unknown, and not off", (_, answer) => {
      expect(read({ secret_scanning: true }, contextOf(), { [`GET ${REPO}`]: answer }).step).toEqual({
        kind: "unknown",
        failure: "denied",
        reason: "GitHub did not show security_and_analysis, which it shows to administrators only",
      });
    });

    test.each([null, "yes"])("alerts of which GitHub says %s are unknown", (alerts) => {
      expect(read({ vulnerability_alerts: true }, contextOf(), {}, alerts).step.kind).toBe("unknown");
    });

    test("nothing but alerts where nothing else is used", () => {
      const { step, requests } = read({ vulnerability_alerts: false }, contextOf());

      expect(requests).toEqual([]);
      expect(knownOf(step)).toEqual({ vulnerability_alerts: true });
    });

    test.each<[Visibility, number]>([
      ["public", 1],
      ["private", 0],
      ["internal", 0],
    ])("private reporting in a %s repository by %i requests", (visibility, count) => {
      const route = `GET ${REPO}/private-vulnerability-reporting`;
      const { step, requests } = read({ private_vulnerability_reporting: true }, listed({}, visibility), {
        [route]: { enabled: false },
      });

      expect(routes(requests)).toEqual(Array.from({ length: count }, () => route));
      expect(knownOf(step)).toEqual(count === 1 ? { private_vulnerability_reporting: false } : {});
    });

    test("the switches in each entry of the list of repositories", () => {
      const analysis = {
        advanced_security: status(true),
        dependabot_security_updates: status(true),
        secret_scanning: status(false),
      };

      expect(security.read.listed?.({ id: 1, security_and_analysis: analysis })).toEqual({
        advanced_security: true,
        secret_scanning: false,
        automated_security_fixes: true,
      });
      expect(security.read.listed?.({ id: 1, security_and_analysis: null })).toBeUndefined();
      expect(security.read.listed?.({ id: 1 })).toBeUndefined();
    });
  });

  describe("compares", () => {
    test("only switches that the config names", () => {
      const actual = { secret_scanning: false, code_security: true, vulnerability_alerts: false };

      expect(changesOf({ secret_scanning: true }, actual)).toEqual(["secret_scanning: false → true"]);
      expect(changesOf({ secret_scanning: false, code_security: true, vulnerability_alerts: false }, actual)).toEqual(
        [],
      );
    });

    test("a switch after the one that it requires", () => {
      const desired = {
        secret_scanning_delegated_bypass: true,
        secret_scanning_push_protection: true,
        secret_scanning: true,
      };
      const actual = {
        secret_scanning_delegated_bypass: false,
        secret_scanning_push_protection: false,
        secret_scanning: false,
      };

      expect(compare(desired, actual).changes.map(({ target }) => target)).toEqual([
        "secret_scanning",
        "secret_scanning_push_protection",
        "secret_scanning_delegated_bypass",
      ]);
    });

    test.each<[string, JsonObject, JsonObject, readonly string[]]>([
      [
        "push protection without secret scanning",
        { secret_scanning_push_protection: true },
        { secret_scanning: false, secret_scanning_push_protection: false },
        [
          "secret_scanning_push_protection: needs secret_scanning, which is off here; set secret_scanning: true next to it",
        ],
      ],
      [
        "security updates without alerts",
        { automated_security_fixes: true },
        { vulnerability_alerts: false, automated_security_fixes: false },
        [
          "automated_security_fixes: needs vulnerability_alerts, which is off here; set vulnerability_alerts: true next to it",
        ],
      ],
      [
        "what GitHub does not show here",
        { secret_scanning_ai_detection: true },
        { secret_scanning: true },
        ["secret_scanning_ai_detection: GitHub does not offer it here: the plan or the license does not include it"],
      ],
    ])("%s is a finding", (_, desired, actual, findings) => {
      expect(changesOf(desired, actual)).toEqual([]);
      expect(findingsOf(desired, actual)).toEqual(findings);
    });

    test("a switch that GitHub does not show as off", () => {
      expect(compare({ code_security: false, automated_security_fixes: false }, {})).toEqual({
        changes: [],
        findings: [],
      });
    });

    test.each<[boolean, Visibility, readonly string[], readonly string[]]>([
      [true, "public", [], []],
      [false, "public", [], ["advanced_security: is public: such repositories always have it"]],
      [true, "private", ["advanced_security: false → true"], []],
    ])("advanced_security %s in a %s repository", (wanted, visibility, changes, findings) => {
      const actual = visibility === "public" ? {} : { advanced_security: false };

      expect(changesOf({ advanced_security: wanted }, actual, visibility)).toEqual(changes);
      expect(findingsOf({ advanced_security: wanted }, actual, visibility)).toEqual(findings);
    });

    test("private reporting is nothing to speak of in repositories that cannot have it", () => {
      expect(compare({ private_vulnerability_reporting: true }, {}, "internal")).toEqual({ changes: [], findings: [] });
      expect(
        changesOf({ private_vulnerability_reporting: true }, { private_vulnerability_reporting: false }, "public"),
      ).toHaveLength(1);
    });
  });

  describe("sends", () => {
    test("a part of the repository's PATCH for each switch of security_and_analysis", () => {
      expect(
        requestsFor({ secret_scanning: true, code_security: false }, { secret_scanning: false, code_security: true }),
      ).toEqual([
        `settings update PATCH ${REPO} ${JSON.stringify({ ...AT, security_and_analysis: { code_security: status(false) } })}`,
        `settings update PATCH ${REPO} ${JSON.stringify({ ...AT, security_and_analysis: { secret_scanning: status(true) } })}`,
      ]);
    });

    test.each([
      [true, ["PUT /vulnerability-alerts", "PUT /automated-security-fixes"]],
      [false, ["DELETE /automated-security-fixes", "DELETE /vulnerability-alerts"]],
    ])("alerts and updates in the order in which they stand on each other (on: %s)", (on, expected) => {
      const desired = { vulnerability_alerts: on, automated_security_fixes: on };

      expect(requestsFor(desired, { vulnerability_alerts: !on, automated_security_fixes: !on })).toEqual(
        expected.map((route) => `details update ${route.replace(" ", ` ${REPO}`)} ${JSON.stringify(AT)}`),
      );
    });

    test("updates are not tried where alerts could not be switched on", () => {
      const { changes } = compare(
        { vulnerability_alerts: true, automated_security_fixes: true },
        { vulnerability_alerts: false, automated_security_fixes: false },
      );

      expect(security.plan.write(changes, contextOf()).map(({ targets }) => targets)).toEqual([
        ["vulnerability_alerts", "automated_security_fixes"],
        ["automated_security_fixes"],
      ]);
    });
  });

  describe("the meaning of GitHub's answers", () => {
    const part = (key: string, on = true): RequestPart => ({
      family: "security",
      targets: [key],
      request: {
        kind: "rest",
        route: `PATCH ${REPO}`,
        parameters: { ...AT, security_and_analysis: { [key]: status(on) } },
      },
    });
    const refused = (code: number, message: string) =>
      security.guards?.objection?.({ status: code, message, data: null }, part("secret_scanning"));

    test.each([
      [422, "Security settings are enforced by a code security configuration", "enforced by the organization"],
      [403, "An organization policy does not allow this", "enforced by the organization"],
      [422, "Secret scanning is not available for this repository.", "the organization has no license for it here"],
      [422, "Advanced security has not been purchased", "the organization has no license for it here"],
      [403, "Upgrade to GitHub Pro or make this repository public", "the organization has no license for it here"],
    ])("%i %s", (code, message, expected) => {
      expect(refused(code, message)).toContain(expected);
    });

    test.each([
      [403, "Resource not accessible by integration"],
      [404, "Not Found"],
      [422, "Secret scanning must be enabled to enable push protection."],
      [502, "Server Error"],
    ])("%i %s is a failure", (code, message) => {
      expect(refused(code, message)).toBeUndefined();
    });

    test.each<[string, JsonObject, boolean]>([
      ["took it", { security_and_analysis: { secret_scanning: status(true) } }, false],
      ["left the switch as it was", { security_and_analysis: { secret_scanning: status(false) } }, true],
      ["does not show the switch", { security_and_analysis: {} }, false],
      ["shows nothing of it", {}, false],
    ])("an answer that %s", (_, data, isObjection) => {
      const change = { action: "update", target: "secret_scanning", before: false, after: true } as const;

      const stored = security.guards?.stored?.(data, change);

      expect(stored === false).toBe(isObjection);
    });

    test("an answer without content says nothing", () => {
      const change = { action: "update", target: "vulnerability_alerts", before: false, after: true } as const;

      expect(security.guards?.stored?.(null, change)).toBeUndefined();
    });
  });

  describe("a night in an organization", () => {
    const ALL = {
      vulnerability_alerts: true,
      automated_security_fixes: true,
      code_security: true,
      secret_scanning: true,
      secret_scanning_push_protection: true,
    };
    const night = (there: FamilyWorld, config: JsonObject) => there.night(security, desiredOf(security, config));
    const written = ({ simulator }: FamilyWorld) =>
      simulator.log.filter(({ write }) => write).map(({ route }) => route);

    test("all switches of the PATCH go in one, and the next night writes nothing", async () => {
      const there = new FamilyWorld();

      const { outcome } = await night(there, ALL);

      expect(outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
      expect(written(there)).toEqual([
        `PATCH ${REPO}`,
        `PUT ${REPO}/vulnerability-alerts`,
        `PUT ${REPO}/automated-security-fixes`,
      ]);
      expect((await night(there, ALL)).writes).toEqual([]);
      expect(there.simulator.violations).toEqual([]);
    });

    test("a finding for each switch that the organization enforces", async () => {
      const there = new FamilyWorld({
        prepare: ({ repository }) => void Object.assign(repository.security, { enforced: true }),
      });

      const { outcome } = await night(there, ALL);

      expect(outcome).toMatchObject({ kind: "in-sync", changes: [], failures: [] });
      expect(outcome.findings.map(({ target }) => target).toSorted()).toEqual(Object.keys(ALL).toSorted());
      expect(outcome.findings.every(({ message }) => message.startsWith("enforced by the organization"))).toBe(true);
    });

    test("a missing license says so, and takes nothing else along", async () => {
      const there = new FamilyWorld({
        prepare: ({ organization }) => void Object.assign(organization.policy, { advancedSecurity: false }),
      });

      const { outcome } = await night(there, ALL);

      expect(outcome).toMatchObject({ kind: "applied", failures: [] });
      expect(outcome.changes.map(({ target, state }) => `${target} ${state}`)).toEqual([
        "vulnerability_alerts applied",
        "automated_security_fixes applied",
      ]);
      expect(outcome.findings.map(({ target, message }) => `${target}: ${message}`)).toEqual(
        ["code_security", "secret_scanning", "secret_scanning_push_protection"].map((key) =>
          expect.stringMatching(new RegExp(`^${key}: the organization has no license for it here \\(.*not purchased`)),
        ),
      );
    });

    test("alerts that cannot be switched on leave security updates for later", async () => {
      const there = new FamilyWorld();
      there.simulator.addFault({
        matches: ({ route }) => route === `PUT ${REPO}/vulnerability-alerts`,
        times: 10,
        effect: { kind: "answer", answer: { status: 403, body: { message: "Must have admin rights to Repository." } } },
      });

      const { outcome } = await night(there, { vulnerability_alerts: true, automated_security_fixes: true });

      expect(written(there)).toEqual([`PUT ${REPO}/vulnerability-alerts`]);
      expect(outcome.failures).toMatchObject([
        { kind: "denied", targets: ["vulnerability_alerts", "automated_security_fixes"] },
      ]);
    });
  });
});
