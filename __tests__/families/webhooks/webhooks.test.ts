// Shows how webhooks are compared and changed, and that no secret and no credential leaves the process otherwise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWebhook, type NewWebhook } from "../../../simulator/families/webhooks.ts";
import { webhooks as family } from "../../../src/families/webhooks/webhooks.ts";
import type { Json } from "../../../src/model.ts";
import { foundIn, parse, refusals, shown } from "../support.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const url = "https://ci.example/hook";
const secret = { env: "REPO_COP_SECRET_HOOK" };
const VALUE = "s3cret-of-the-hook";

const having = (...hooks: readonly NewWebhook[]) =>
  new FamilyWorld({
    prepare: ({ organization, repository }) => {
      for (const hook of hooks) addWebhook(organization, repository, hook);
    },
  });
const night = (there: FamilyWorld, config: Json, prune: readonly string[] = []) =>
  there.night(family, desiredOf(family, config, prune));
const sentIn = ({ simulator }: FamilyWorld) => simulator.log.flatMap(({ route, write }) => (write ? [route] : []));
const hooksOf = ({ repository }: FamilyWorld) => repository.webhooks;

const ALL = "/repos/{owner}/{repo}/hooks";
const CONFIG = `PATCH ${ALL}/{hook_id}/config`;
const HOOK = `PATCH ${ALL}/{hook_id}`;

describe("src/families/webhooks", () => {
  test.each([
    ["0", "0"],
    [0, "0"],
    [false, "0"],
    ["1", "1"],
    [1, "1"],
    [true, "1"],
  ])("takes insecure_ssl %j as GitHub's %j", (insecure_ssl, expected) => {
    expect(parse(family, [{ name: "web", config: { url, insecure_ssl }, events: ["push", "push", "fork"] }])).toEqual([
      { config: { url, insecure_ssl: expected }, events: ["fork", "push"] },
    ]);
  });

  test.each<[string, Json, string]>([
    ["a secret in the config", { url, secret: VALUE }, "a config must not contain the secret"],
    ["a secret from any variable", { url, secret: { env: "GITHUB_TOKEN" } }, "the name begins with REPO_COP_SECRET_"],
    ["what is no URL", { url: "ci.example" }, "must be a whole URL"],
    ["a URL that cannot be", { url: "https://" }, "is not a URL"],
    ["another type", { url, content_type: "xml" }, "Invalid option"],
  ])("refuses %s, and repeats no value", (_, config, expected) => {
    const all = refusals(family, [{ config }]).join("\n");
    expect(all).toContain(expected);
    expect(all).not.toContain(VALUE);
  });

  test("a URL with credentials or a query is known by what may be shown of it", () => {
    if (family.config.merge.kind !== "collection") throw new Error("webhooks are a collection");
    const { keyOf } = family.config.merge;
    expect(keyOf({ config: { url: "https://u:p@CI.example:443/hook?token=x" } })).toBe(
      "https://***@ci.example/hook?***",
    );
    expect(keyOf({ config: { url } })).toBe(url);
  });

  test("the secret is sent when the webhook is made, from the variable that the config names", async () => {
    const there = having();
    const { plan, outcome } = await night(there, [{ config: { url, secret, content_type: "json" } }]);

    expect(hooksOf(there)).toMatchObject([{ config: { url, secret: VALUE, content_type: "json" } }]);
    expect(JSON.stringify([plan, outcome])).not.toContain(VALUE);
    expect(JSON.stringify(plan.requests)).toContain("REPO_COP_SECRET_HOOK");
    expect((await night(there, [{ config: { url, secret, content_type: "json" } }])).writes).toEqual([]);
  });

  test("without the variable nothing is sent, and the failure names it", async () => {
    const there = having();
    there.secrets["REPO_COP_SECRET_HOOK"] = undefined;
    const { outcome } = await night(there, [{ config: { url, secret } }]);

    expect(outcome.failures).toMatchObject([
      {
        kind: "guarded",
        message: expect.stringContaining("the variable REPO_COP_SECRET_HOOK"),
        advice: expect.any(String),
      },
    ]);
    expect(sentIn(there)).toEqual([]);
  });

  test("should GitHub repeat the secret, the failure does not", async () => {
    const there = having();
    const answer = { status: 422, body: { message: `Validation Failed: ${VALUE} is too short` } };
    there.simulator.addFault({ route: `POST ${ALL}`, effect: { kind: "answer", answer } });
    const { outcome } = await night(there, [{ config: { url, secret } }]);

    expect(outcome.failures[0]?.message).toContain("*** is too short");
    expect(JSON.stringify(outcome)).not.toContain(VALUE);
  });

  test.each<[string, Json, readonly string[]]>([
    ["the configuration", { config: { url, content_type: "json", secret } }, [CONFIG]],
    ["events and active", { config: { url, secret }, events: ["release"], active: false }, [HOOK]],
    ["both", { config: { url, insecure_ssl: 1 }, active: false }, [CONFIG, HOOK]],
  ])("a change of %s never touches the secret", async (_, config, routes) => {
    const there = having({ config: { url, secret: "before" } });
    await night(there, [config]);

    expect(sentIn(there)).toEqual(routes);
    expect(hooksOf(there)[0]?.config.secret).toBe("before");
    expect((await night(there, [config])).writes).toEqual([]);
  });

  test("rewrite-secrets sends it to existing webhooks, and shows the name of the variable", async () => {
    const there = having({ config: { url, secret: "before" } });
    there.rewriteSecrets = true;
    const { plan, outcome } = await night(there, [{ config: { url, secret } }]);

    expect(sentIn(there)).toEqual([CONFIG]);
    expect(hooksOf(there)[0]?.config.secret).toBe(VALUE);
    expect(shown(plan.changes).join()).toContain('"secret":{"env":"REPO_COP_SECRET_HOOK"}');
    expect(JSON.stringify([plan, outcome])).not.toContain(VALUE);
  });

  test("a webhook without any secret is a finding, and stays as it is", async () => {
    const there = having({ config: { url } });
    const { plan, writes } = await night(there, [{ config: { url, secret } }]);

    expect(foundIn(plan)).toEqual([expect.stringContaining(`${url}: has no secret, although the config names one`)]);
    expect(writes).toEqual([]);
  });

  test("credentials and queries are nowhere in what is reported, and the hook still gets them", async () => {
    const whole = "https://user:passw0rd@ci.example/hook?token=t0ken";
    const there = having({ config: { url: `${whole}-old` } }, { config: { url: "https://x.example/?token=t0ken" } });
    const config = [{ config: { url: whole } }, { config: { url: "https://x.example/?token=t0ken" }, active: false }];
    const { outcome } = await night(there, config, ["webhooks"]);

    expect(outcome.changes.map(({ target, state }) => `${target} ${state}`)).toEqual([
      "https://***@ci.example/hook?*** applied",
      "https://x.example/?*** applied",
      expect.stringMatching(/^https:\/\/\*\*\*@ci\.example\/hook\?\*\*\* \(\d+\) applied$/),
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(/passw0rd|t0ken/);
    expect(
      hooksOf(there)
        .map((hook) => hook.config.url)
        .sort(),
    ).toEqual([whole, "https://x.example/?token=t0ken"]);
  });

  test("two webhooks of one URL are a finding, because it is unclear which one is meant", async () => {
    const there = having({ config: { url } });
    hooksOf(there).push({ ...(hooksOf(there)[0] as (typeof there.repository.webhooks)[number]), id: 99 });
    const { plan, writes } = await night(there, [{ config: { url }, active: false }]);

    expect(foundIn(plan)).toEqual([expect.stringContaining("there are 2 webhooks with this URL")]);
    expect(writes).toEqual([]);
  });

  test("the twenty-first webhook of an event is a finding", async () => {
    const there = having(...Array.from({ length: 20 }, (_, at) => ({ config: { url: `${url}/${at}` } })));
    const { outcome } = await night(there, [{ config: { url } }]);

    expect(outcome).toMatchObject({ kind: "in-sync", failures: [] });
    expect(foundIn(outcome)).toEqual([expect.stringContaining("GitHub's limit of webhooks for one of the events")]);
  });

  test("whatever is there and whatever is asked, the second night writes nothing", async () => {
    const entry = fc.record({
      config: fc.record(
        {
          url: fc.constantFrom(
            "https://a.example",
            "HTTPS://A.example:443/",
            "https://b.example/x?y=z",
            "http://u:p@c.example/",
          ),
          content_type: fc.constantFrom("json", "form"),
          insecure_ssl: fc.constantFrom("0", 1, true),
          secret: fc.constant(secret),
        },
        { requiredKeys: ["url"] },
      ),
      events: fc.subarray(["push", "fork", "release"], { minLength: 1 }),
      active: fc.boolean(),
    });
    const key = ({ config }: { config: { url: string } }) => new URL(config.url).href;

    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { selector: key }),
        fc.subarray(["https://a.example/", "https://b.example/x?y=z", "https://old.example"]),
        fc.subarray(["webhooks"]),
        async (config, existing, prune) => {
          const there = having(...existing.map((one) => ({ config: { url: one, secret: "kept" } })));

          expect((await night(there, config as Json, prune)).outcome.failures).toEqual([]);
          expect(await night(there, config as Json, prune)).toMatchObject({ writes: [], plan: { changes: [] } });
          expect(there.simulator.violations).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
