// A value that its schema refuses is told with what is allowed in its place.
import { describe, expect, test } from "vitest";
import { actions } from "../../../src/families/actions/actions.ts";
import { branches } from "../../../src/families/branches/branches.ts";
import { customProperties } from "../../../src/families/custom-properties/custom-properties.ts";
import { labels } from "../../../src/families/labels.ts";
import { security } from "../../../src/families/security/security.ts";
import { webhooks } from "../../../src/families/webhooks/webhooks.ts";
import { families, problemsOf } from "../support.ts";

const known = [...families, branches, actions, security, labels, customProperties];
/** Without the list of allowed keys, which grows with the families, and without the address. */
const messages = (text: string) =>
  problemsOf(text, known).map((problem) =>
    problem.replace("repo-cop.yml:", "").replace(/ Allowed: .*| See docs\/.*/, ""),
  );
const protection = (line: string) => messages(`branches:\n  - name: main\n    protection:\n      ${line}\n`);
const P = "branches[main].protection";

describe("src/config/values/schema-messages.ts", () => {
  test.each(["s3cr3t-Value-9981", "9981", "[s3cr3t]", "{ env: s3cr3t-Value }"])(
    "a secret that stands in the config is repeated by no message: %s",
    (secret) => {
      const said = problemsOf(`webhooks: [{ config: { url: "https://ci.example", secret: ${secret} } }]\n`, [webhooks]);

      expect(said.join()).toContain("secret");
      expect(said.join()).not.toMatch(/s3cr3t|9981/);
    },
  );

  test.each([
    [
      "require_linear_history: true",
      `4:7: \`${P}\` has no key \`require_linear_history\`. Did you mean \`required_linear_history\`?`,
    ],
    [
      "required_approving_review_count: 2",
      `4:7: \`${P}\` has no key \`required_approving_review_count\`. Move it under \`required_pull_request_reviews:\`.`,
    ],
    [
      "required_pull_request_reviews: { required_approving_review_count: 9 }",
      `4:40: \`${P}.required_pull_request_reviews.required_approving_review_count\` must be a whole number from 0 to 6; found the number 9.`,
    ],
    [
      'required_pull_request_reviews: { required_approving_review_count: "2" }',
      `4:40: \`${P}.required_pull_request_reviews.required_approving_review_count\` must be a whole number from 0 to 6; found the text "2". Write the number without quotes.`,
    ],
    [
      "required_pull_request_reviews: true",
      `4:7: \`${P}.required_pull_request_reviews\` must be keys and values or null; found true.`,
    ],
    [
      "required_pull_request_reviews: { require_code_owner_review: true }",
      `4:40: \`${P}.required_pull_request_reviews\` has no key \`require_code_owner_review\`. Did you mean \`require_code_owner_reviews\`?`,
    ],
    [
      "required_status_checks: { contexts: build }",
      `4:33: \`${P}.required_status_checks.contexts\` must be a list; found the text "build". Write it as a list: ["build"].`,
    ],
    [
      "required_status_checks: { checks: [build] }",
      `4:42: an entry of \`${P}.required_status_checks.checks\` must be keys and values; found the text "build". Write it with its key: { context: build }.`,
    ],
    [
      "required_status_checks: { contexts: [2024] }",
      `4:44: an entry of \`${P}.required_status_checks.contexts\` must be text; found the number 2024. Put it in quotes: "2024".`,
    ],
    [
      "enforce_admins: yes",
      `4:7: \`${P}.enforce_admins\` must be true, false or null; found the text "yes". YAML reads this as text: write true.`,
    ],
    ["restrictions: [core]", `4:7: \`${P}.restrictions\` must be keys and values or null; found a list.`],
    ["restrictions: { teams: }", "4:23: `teams:` has no value; remove the line to leave `teams` alone."],
    [
      'enforce_admins: "${properties.strict}"',
      `4:7: \`${P}.enforce_admins\` must be true, false or null; found the text "\${properties.strict}". A value from the repository can stand only where any text can.`,
    ],
  ])("finds its way inside a protection: %s", (line, expected) => {
    expect(protection(line)).toEqual([expected]);
  });

  test.each([
    [
      "branches: [{ name: main }]",
      "1:12: `protection` is missing in `branches[main]`; it must be keys and values or null: The settings of the rule; null removes the rule.",
    ],
    [
      "branches: [{ name: main, protection: yes }]",
      '1:26: `branches[main].protection` must be keys and values or null; found the text "yes".',
    ],
    [
      "branches: { main: { protection: null } }",
      "1:11: `branches` must be a list; found keys and values. Each entry of a list starts with `- `.",
    ],
    [
      "actions: { allowed_actions: select }",
      '1:12: `actions.allowed_actions` must be one of all, local_only, selected; found the text "select". Did you mean selected?',
    ],
    [
      "actions: { selected_actions: { patterns_allowed: null } }",
      "1:32: `actions.selected_actions.patterns_allowed` must be a list; found null. A list is never null: remove the line to leave it alone.",
    ],
    [
      "security: { secret_scanning: { status: active } }",
      '1:32: `security.secret_scanning.status` must be one of enabled, disabled; found the text "active".',
    ],
    [
      "labels: [{ name: bug, color: red }]",
      "1:23: `labels[bug].color`: a color has six hex digits, such as d73a4a; with # in front it needs quotes.",
    ],
    [
      "labels: [{ name: bug, description: 7 }]",
      '1:23: `labels[bug].description` must be text of at most 100 characters or null; found the number 7. Put it in quotes: "7".',
    ],
    [
      "labels:\n  - name: bug\n    color: #ff0000\n",
      '3:5: `color:` has no value; # begins a comment, so a value that starts with it needs quotes: "#ff0000".',
    ],
    [
      "labels: [bug]",
      '1:10: an entry of `labels` must be keys and values; found the text "bug". Write it with its key: { name: bug }.',
    ],
    [
      "branches: [{ name: main, enforce_admins: true }]",
      "1:26: `branches[main]` has no key `enforce_admins`. Move it under `protection:`.",
    ],
    [
      "security: { dependabot_alert: true }",
      "1:13: `security` has no key `dependabot_alert`. Did you mean `dependabot_alerts`?",
    ],
    [
      "custom_properties: [{ name: tier }]",
      "1:21: `value` is missing in `custom_properties[tier]`; it must be text, true, false, a number, a list or null: A value, or a list of them where several may be chosen; null removes the value.",
    ],
  ])("speaks for every kind of family: %s", (text, expected) => {
    expect(messages(text)).toEqual([expected]);
  });

  test.each([
    [
      "teams: [{ name: infosec, absnt: true }]",
      "1:26: `teams[infosec]` has no key `absnt`. Did you mean `absent`? See docs/settings.md#teams",
    ],
    [
      "labels: [{ name: bug, Absent: true }]",
      "1:23: `labels[bug]` has no key `Absent`. Did you mean `absent`? See docs/settings.md#labels",
    ],
    [
      "branches: [{ name: main, abscent: true }]",
      "1:26: `branches[main]` has no key `abscent`. Did you mean `absent`? See docs/settings.md#branches",
    ],
    [
      "teams: [{ name: infosec, permission: pull, note: x }]",
      "1:44: `teams[infosec]` has no key `note`. Allowed: name, permission, absent. See docs/settings.md#teams",
    ],
  ])("knows `absent` in entries of collections: %s", (text, expected) => {
    expect(problemsOf(text, known).map((problem) => problem.replace("repo-cop.yml:", ""))).toEqual([expected]);
  });

  test("knows `absent` nowhere else", () => {
    const [problem] = problemsOf("branches: [{ name: main, protection: { absnt: true } }]", known);

    expect(problem).not.toContain("absent");
  });

  test("reads colors as they are written, not as the numbers that they could be", () => {
    expect(
      messages("labels: [{ name: a, color: 5319e7 }, { name: b, color: 000000 }, { name: c, color: 006b75 }]"),
    ).toEqual([]);
  });
});
