// The credentials that the simulator knows.
import type { App, BuiltInRole } from "./people.ts";

/** By GitHub's name of the permission, e.g. `administration`; `all` for a classic token with every scope. */
export type Permissions = "all" | Readonly<Record<string, "read" | "write">>;

export type Token = PersonalToken | InstallationToken | JobToken;

export interface PersonalToken {
  readonly kind: "personal";
  readonly login: string;
  /** Sees and may do everything in the organization. */
  readonly owner: boolean;
  /** `all`: a classic token; else a fine-grained one. */
  readonly permissions: Permissions;
  /** The role in repositories that `roles` does not name, unless the user is an owner. */
  readonly role: BuiltInRole | "none";
  /** By repository name. */
  readonly roles?: Readonly<Record<string, BuiltInRole | "none">>;
}

export interface InstallationToken {
  readonly kind: "installation";
  readonly app: App;
  readonly permissions: Exclude<Permissions, "all">;
  /** Repository names; left out: all that the installation reaches. */
  readonly repositories?: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The `GITHUB_TOKEN` of a workflow job: reaches the repository that runs it, and nothing else. */
export interface JobToken {
  readonly kind: "job";
  readonly repository: string;
  /** The `permissions` of the job. Default: `contents: read`. */
  readonly permissions?: Exclude<Permissions, "all">;
}
