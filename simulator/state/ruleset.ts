// A ruleset of a repository or of the organization, by REST's names.
// https://docs.github.com/en/rest/repos/rules
import type { Json, JsonObject } from "../../src/model.ts";
import type { Node } from "./node.ts";

export const ACTOR_TYPES = [
  ...["Integration", "OrganizationAdmin", "RepositoryRole", "Team"],
  ...["DeployKey", "EnterpriseOwner", "EnterpriseRole", "User"],
] as const;

export interface BypassActor {
  readonly actor_type: (typeof ACTOR_TYPES)[number];
  /** GitHub ignores it for organization administrators, enterprise owners and deploy keys. */
  readonly actor_id?: number | null;
  readonly bypass_mode?: "always" | "pull_request" | "exempt";
}
export interface Rule {
  readonly type: string;
  readonly parameters?: JsonObject;
}

export interface Ruleset extends Node {
  readonly __typename: "RepositoryRuleset";
  /** The repository that has it; null: the organization. */
  readonly repositoryId: number | null;
  name: string;
  target: "branch" | "tag" | "push" | "repository";
  enforcement: "active" | "evaluate" | "disabled";
  bypassActors: readonly BypassActor[];
  conditions: Readonly<Record<string, Json>> | null;
  rules: readonly Rule[];
  readonly createdAt: string;
  updatedAt: string;
  /**
   * Reported of github.com: a PUT is answered with 200 and nothing is stored. `shows-new`: that answer even has what
   * was asked for. https://github.com/integrations/terraform-provider-github/issues/2784
   */
  ignoresWrites?: "shows-old" | "shows-new";
}

/** As the body of a request has it. */
export interface NewRuleset {
  readonly name: string;
  readonly target?: Ruleset["target"];
  readonly enforcement: Ruleset["enforcement"];
  readonly bypass_actors?: readonly BypassActor[];
  readonly conditions?: JsonObject;
  readonly rules?: readonly Rule[];
}
