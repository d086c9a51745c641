// Deploy keys: stored without a comment, on one repository of all GitHub only, never changed.
// https://docs.github.com/en/rest/deploy-keys/deploy-keys
import type { JsonObject } from "../../src/model.ts";
import { created, listOf, NO_CONTENT, type RepositoryCall } from "../api/call.ts";
import { connection } from "../api/graphql-connection.ts";
import { invalid, Refused } from "../api/refusals.ts";
import type { DeployKey } from "../state/access-keys.ts";
import { nodeIdOf } from "../state/node.ts";
import { nextId, type Organization, track } from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";
import type { Family, Fields } from "./family.ts";

export type NewDeployKey = Pick<DeployKey, "key"> & Partial<Pick<DeployKey, "title" | "readOnly">>;

/** @throws Refused */
export function addDeployKey(organization: Organization, repository: Repository, wanted: NewDeployKey): DeployKey {
  const key = material(wanted.key);
  if (!key) throw refuse("key is invalid. You must supply a key in OpenSSH public key format");
  // https://docs.github.com/en/authentication/troubleshooting-ssh/error-key-already-in-use
  const isTaken = [...organization.repositories.values()].some(({ deployKeys }) =>
    deployKeys.some((one) => one.key === key),
  );
  if (isTaken) throw refuse("key is already in use");
  const id = nextId(organization);
  const { title = "", readOnly = false } = wanted;
  const added: DeployKey = { __typename: "DeployKey", id, nodeId: nodeIdOf("DK", id), title, key, readOnly };
  repository.deployKeys.push(added);
  return track(organization, added);
}

function refuse(message: string): Refused {
  return invalid("PublicKey", "key", { message });
}

/** https://docs.github.com/en/authentication/connecting-to-github-with-ssh/generating-a-new-ssh-key-and-adding-it-to-the-ssh-agent */
function material(key: string): string | undefined {
  return /^((?:ssh-(?:rsa|ed25519)|ecdsa-sha2-nistp\d{3}|sk-\S+) [A-Za-z0-9+/]+=*)(?:\s|$)/.exec(key.trim())?.[1];
}

/** https://github.com/vitodeploy/vito/issues/949 */
function create(call: RepositoryCall) {
  const { organization, repository, body } = call;
  if (!organization.policy.deployKeys) throw refuse("Deploy keys are disabled for this repository");
  const { key, title, read_only } = body as {
    readonly key: string;
    readonly title?: string;
    readonly read_only?: boolean;
  };
  const wanted = { key, readOnly: read_only === true, ...(title !== undefined && { title }) };
  return created(document(addDeployKey(organization, repository, wanted), call));
}

function find({ repository, path }: RepositoryCall): DeployKey {
  const key = repository.deployKeys.find(({ id }) => String(id) === path["key_id"]);
  if (!key) throw new Refused("notFound");
  return key;
}

function remove(call: RepositoryCall) {
  const key = find(call);
  call.repository.deployKeys.splice(call.repository.deployKeys.indexOf(key), 1);
  call.organization.nodes.delete(key.nodeId);
  return NO_CONTENT;
}

function document({ id, key, title, readOnly }: DeployKey, call: RepositoryCall): JsonObject {
  const { origin, organization, repository } = call;
  return {
    ...{ id, key, title, verified: true, read_only: readOnly, created_at: repository.createdAt },
    url: `${origin}/repos/${organization.login}/${repository.name}/keys/${id}`,
    ...{ added_by: null, last_used: null, enabled: organization.policy.deployKeys },
  };
}

const BASE = "/repos/{owner}/{repo}/keys";

export const deployKeys = {
  routes: {
    [`GET ${BASE}`]: {
      scope: "repository",
      needs: ["administration:read"],
      answer: (call: RepositoryCall) => listOf(call, call.repository.deployKeys, (key) => document(key, call)),
    },
    [`POST ${BASE}`]: { scope: "repository", needs: ["administration:write"], answer: create },
    [`DELETE ${BASE}/{key_id}`]: { scope: "repository", needs: ["administration:write"], answer: remove },
  },
  fields: {
    Repository: {
      deployKeys: {
        needs: ["administration:read"],
        resolve: (repository, args) => connection(repository.deployKeys, args),
      },
    } satisfies Fields<Repository>,
  },
} satisfies Family;
