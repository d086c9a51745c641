// GitHub adds types of rules and webhook events: an unknown one is passed on with a warning, and not refused.
import { describe, expect, test } from "vitest";
import { rulesetWarnings } from "../../../src/families/rulesets/warnings.ts";
import { webhookWarnings } from "../../../src/families/webhooks/events.ts";

const RULES = "https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset";
const EVENTS = "https://docs.github.com/en/webhooks/webhook-events-and-payloads";

describe("src/families/shared/open-names.ts", () => {
  test.each([
    [
      "type",
      { type: "pull_requests" },
      "pull_requests",
      `type of rules`,
      `Did you mean \`pull_request\`? GitHub's list is ${RULES}`,
    ],
    ["type", { type: "quantum_signature_ledger" }, "quantum_signature_ledger", "type of rules", `Check it in ${RULES}`],
    [
      "parameters",
      { type: "pull_request", parameters: { required_approving_review_counts: 1, require_code_owner_review: true } },
      ...["required_approving_review_counts", "parameter of rules"],
      `Did you mean \`required_approving_review_count\`? GitHub's list is ${RULES}`,
    ],
  ] as const)("names the %s of %j that it does not know", (key, rule, name, kind, advice) => {
    expect(rulesetWarnings([{ name: "a", rules: [{ type: "deletion" }, rule] }])).toEqual([
      {
        path: [0, "rules", 1, key, ...(key === "parameters" ? [name] : [])],
        message: `\`${name}\` is not a known ${kind}, and is passed on as written. ${advice}`,
      },
    ]);
  });

  test.each([
    ["pull_requests", "Did you mean `pull_request`? GitHub's list is "],
    ["quantum_entangled_thing", "Check it in "],
  ])("names the event %s", (event, advice) => {
    expect(webhookWarnings([{ config: { url: "https://ci.example" }, events: ["push", event] }])).toEqual([
      {
        path: [0, "events", 1],
        message: `\`${event}\` is not a known webhook event, and is passed on as written. ${advice}${EVENTS}`,
      },
    ]);
  });

  test("takes names that a placeholder makes, all events, and odd shapes without a word", () => {
    expect(webhookWarnings([{ events: ["${properties.event}", "*"] }, "x", { events: 1 }])).toEqual([]);
    expect(rulesetWarnings([{ rules: [{ type: "${repository.name}" }, 1, {}] }, 1])).toEqual([]);
    expect(rulesetWarnings("x")).toEqual([]);
  });
});
