// Secrets that a repository must have. Repo Cop reads only their names and never sees or sends a value.
import { z } from "zod";
import type { Finding, RestRequest } from "../model.ts";
import { type CompareContext, type Comparison, defineFamily } from "./family.ts";
import type { ReadRequest, ReadStep, RepositoryContext, Use } from "./read-contract.ts";
import { andThen } from "./shared/read-steps.ts";
import { onRepository } from "./shared/requests.ts";
import { nameSchema, secretNamesIn, upperName } from "./shared/variables.ts";

const names = (description: string) => z.exactOptional(z.array(nameSchema("secret")).meta({ description }));
const schema = z.strictObject({
  actions: names("Names of secrets for GitHub Actions, of the repository or shared by the organization"),
  dependabot: names("Names of the repository's own secrets for Dependabot"),
});
type DesiredSecrets = z.output<typeof schema>;

type Kind = keyof DesiredSecrets;
const KINDS = ["actions", "dependabot"] as const satisfies readonly Kind[];
/** By kind: the names that exist. Kinds that the config does not use are left out. */
type ActualSecrets = Readonly<Partial<Record<Kind, ReadonlySet<string>>>>;

/** The family of `required_secrets:`. It writes nothing. */
export const requiredSecrets = defineFamily<DesiredSecrets, ActualSecrets>({
  key: "required_secrets",
  config: { schema, merge: { kind: "map", collections: { actions: upperName, dependabot: upperName } } },
  docs: {
    summary: "Secrets that must exist, by name; a missing one is a finding that says how to add it",
    url: "https://docs.github.com/en/rest/actions/secrets",
    permission: {
      name: "Secrets",
      read: "read",
      write: "read",
      level: "repository",
      also: [{ name: "Dependabot secrets", access: "read", level: "repository", when: "where `dependabot` is given" }],
    },
    cost: { steady: "1 per kind, 1 more where a secret for Actions is missing", change: "0" },
  },
  read: { kind: "endpoint", start: readSecrets },
  plan: { diff, write: () => [] },
});

const ROUTES = {
  actions: "GET /repos/{owner}/{repo}/actions/secrets",
  dependabot: "GET /repos/{owner}/{repo}/dependabot/secrets",
} as const satisfies Record<Kind, RestRequest["route"]>;

function readSecrets(context: RepositoryContext, { desired }: Use<DesiredSecrets>): ReadStep<ActualSecrets> {
  const used = KINDS.filter((kind) => wantedIn(desired, kind).length > 0);
  if (used.length === 0) return { kind: "known", value: {} };
  return {
    kind: "more",
    requests: used.map((kind) => listing(ROUTES[kind], context)),
    next: (answers) => {
      const read = (kind: Kind) => secretNamesIn(answers[used.indexOf(kind)]);
      const actions = used.includes("actions")
        ? andThen(read("actions"), (own) => withShared(own, wantedIn(desired, "actions"), context))
        : NOTHING;
      const dependabot = used.includes("dependabot") ? read("dependabot") : NOTHING;
      return andThen(actions, (forActions) =>
        andThen(dependabot, (forDependabot) => ({
          kind: "known",
          value: {
            ...(used.includes("actions") && { actions: new Set(forActions) }),
            ...(used.includes("dependabot") && { dependabot: new Set(forDependabot) }),
          },
        })),
      );
    },
  };
}

const NOTHING: ReadStep<readonly string[]> = { kind: "known", value: [] };

function wantedIn(desired: readonly DesiredSecrets[], kind: Kind): readonly string[] {
  return desired.flatMap((one) => one[kind] ?? []);
}

function listing(route: RestRequest["route"], context: RepositoryContext): ReadRequest {
  return { request: onRepository(route, context), pages: "all", items: "secrets" };
}

/**
 * Adds secrets that the organization shares with the repository: workflows use them like its own. They are read only if
 * a name is still missing. https://docs.github.com/en/rest/actions/secrets#list-repository-organization-secrets
 */
function withShared(
  own: readonly string[],
  wanted: readonly string[],
  context: RepositoryContext,
): ReadStep<readonly string[]> {
  if (wanted.every((name) => own.includes(name))) return { kind: "known", value: own };
  return {
    kind: "more",
    requests: [listing("GET /repos/{owner}/{repo}/actions/organization-secrets", context)],
    next: ([shared]) => andThen(secretNamesIn(shared), (all) => ({ kind: "known", value: [...own, ...all] })),
  };
}

function diff(desired: DesiredSecrets, actual: ActualSecrets, { repo }: CompareContext): Comparison {
  const findings = KINDS.flatMap((kind) =>
    [...(desired[kind] ?? [])]
      .filter((name) => actual[kind]?.has(name) === false)
      .sort()
      .map((name): Finding => {
        const command = `gh secret set ${name} --app ${kind} --repo ${repo.owner}/${repo.name}`;
        const shared = kind === "actions" ? ", or give it access to an organization secret of that name" : "";
        return {
          family: "required_secrets",
          target: `${kind}.${name}`,
          message: `the secret is missing. Add it with \`${command}\`${shared}`,
        };
      }),
  );
  return { changes: [], findings };
}
