// Secrets and credentials in addresses leave no text, in whatever spelling they come.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shardFacts, summaryMarkdown } from "../../src/report/markdown.ts";
import { createHost } from "../../src/runner/host.ts";
import { createLog } from "../../src/runner/log.ts";
import { createOutput } from "../../src/runner/output.ts";
import { createRedactor } from "../../src/text/redact.ts";
import { outcome, report } from "../report/support.ts";

const TOKEN = 'ghp_ab_cd"1*2';

describe("src/text/redact.ts", () => {
  test.each([
    ["as it is", TOKEN],
    ["in JSON", JSON.stringify({ message: TOKEN })],
    ["in an address", `https://x/?token=${encodeURIComponent(TOKEN)}`],
    ["in Markdown", TOKEN.replaceAll(/[_*]/g, (character) => `\\${character}`)],
    ["in a basic header", `Basic ${btoa(`x-access-token:${TOKEN}`)}`],
  ])("removes a secret %s", (_, text) => {
    const redactor = createRedactor();
    redactor.add(TOKEN);

    expect(redactor.text(text)).toContain("***");
    expect(redactor.text(text)).not.toContain("ab");
  });

  test.each([
    ["https://user:pass@example.com/x", "https://***@example.com/x"],
    ["see https://ghs_token@github.com/a/b.git now", "see https://***@github.com/a/b.git now"],
    ["https://u:p@ss@example.com", "https://***@example.com"],
    ["postgres://u:p@db/x and ssh://git@host", "postgres://***@db/x and ssh://***@host"],
    ["https:\u200b//user:pass@\u200bexample.com", "https:\u200b//***@\u200bexample.com"],
    ["https://example.com/@user and a@b.c", "https://example.com/@user and a@b.c"],
  ])("removes credentials of %j", (text, expected) => {
    expect(createRedactor().text(text)).toBe(expected);
  });

  test("redacts every text in data, keys included, and keeps everything else", () => {
    const redactor = createRedactor();
    redactor.add("secret-value");
    const data = { a: ["x secret-value", 1, null, true], "secret-value": { b: undefined } };

    expect(redactor.data(data)).toEqual({ a: ["x ***", 1, null, true], "***": { b: undefined } });
  });

  test("hides each line of a key, and no text of one or two characters", () => {
    const redactor = createRedactor();
    redactor.add("-----BEGIN KEY-----\nMIIEabc\nxyz\n-----END KEY-----");

    expect(redactor.text("MIIEabc and xyz")).toBe("*** and xyz");
  });

  test("finds a secret in any data", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ minLength: 6, maxLength: 40 }), (value, padding) => {
        const redactor = createRedactor();
        redactor.add("S3CRET_token");

        const given = { value, text: `${padding}S3CRET_token${padding}` };
        expect(JSON.stringify(redactor.data(given))).not.toContain("S3CRET_token");
      }),
    );
  });
});

describe("output of the process", () => {
  test("a proxy that echoes the token, and a homepage with a password: no byte of log, report or summary has them", async () => {
    const lines: string[] = [];
    const env = { RUNNER_DEBUG: "1" };
    const output = createOutput(env, (line) => void lines.push(line));
    const log = createLog(output, env);
    const host = createHost({ env, output, log });
    host.registerSecret(TOKEN);
    const message = `Proxy: Authorization: token ${TOKEN} refused for https://user:hunter22@example.com/`;
    const given = report({ outcomes: [outcome("a", { kind: "failed", failures: [{ kind: "denied", message }] })] });

    const redacted = host.redact(given);
    log.debug("Answer.", { message });
    log.info(message, { [message]: message });
    host.annotate({ level: "error", title: message, message, file: message });
    host.setOutput("headline", message);
    await host.writeSummary(summaryMarkdown(shardFacts(given, undefined, 0)));
    await host.settled();

    const everything = [JSON.stringify(redacted), summaryMarkdown(shardFacts(redacted, undefined, 0)), ...lines].join(
      "\n",
    );
    expect(everything.match(/\*\*\*|\\\*\\\*\\\*/g)?.length).toBeGreaterThan(8);
    expect(everything).not.toMatch(/ab.?.?_?cd|hunter22/);
  });
});
