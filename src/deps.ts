// The ports: everything that a stage may reach outside itself is handed to it in one of these shapes.
import type { ApiRequest, Json, Repository, Usage } from "./model.ts";

export interface Clock {
  /** Milliseconds since 1970, UTC. It may be set at any time: for points in time, never for durations. */
  now(): number;
  /** Milliseconds since some moment. It never jumps: for durations. */
  monotonic(): number;
  /** Resolves after `ms`, or as soon as `signal` aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Constant message, varying data. */
export interface Log {
  debug(message: string, data?: LogData): void;
  info(message: string, data?: LogData): void;
  warning(message: string, data?: LogData): void;
  error(message: string, data?: LogData): void;
  /** Lines up to `endGroup` are folded under the title, where the log can fold. Left out: it cannot. */
  group?(title: string): void;
  endGroup?(): void;
}
export type LogData = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A success (2xx), or a GraphQL answer with HTTP 200, partial ones included. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body of a REST answer; `data` of a GraphQL answer. */
  readonly data: Json;
  /** `errors` of a GraphQL answer; empty for REST. Every path named here is unknown, not absent. */
  readonly problems: readonly GraphqlProblem[];
  /** Fields that the GraphQL query left out, because this server does not know them. They are unknown, not absent. */
  readonly missing?: readonly MissingField[];
}
export interface MissingField {
  /** `Repository.rulesets`, or the type of a fragment. */
  readonly name: string;
  /** The keys of the answer that would lead to it, without places in lists; of a fragment, to what it stands in. */
  readonly keys: readonly string[];
}
export interface GraphqlProblem {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}
/**
 * The request has no result in this run, on purpose: the reserve is reached, time is up, GitHub is down, or the run is
 * being stopped. Usually it was not sent; `isUnclear` says that a write may have been done.
 */
export interface Deferred {
  readonly kind: "deferred";
  readonly reason: string;
  /** For a write: an attempt was sent, and its result is unknown. */
  readonly isUnclear?: boolean;
  /** `isStillValid` said no: the request may be sent again as soon as that is true. */
  readonly isStale?: boolean;
  /** For a stale reply: the number of failed attempts before. */
  readonly attempts?: number;
}
export type Reply = Answer | Deferred;

/** Counts work that takes long; the log shows the counts every minute or two. */
export interface Progress {
  /** Starts to count `of` repositories. `doing` is a word such as "writing". */
  begin(doing: string, of: number): void;
  advance(count?: number): void;
}

/** The only way to GitHub's API. Paces, waits and retries inside. */
export interface GitHub {
  /**
   * @throws ApiError after the last try, or where a name in the path would change the address; then nothing was sent.
   */
  send(request: ApiRequest, options?: SendOptions): Promise<Reply>;
  usage(): Usage;
  /** How many reads may be in flight at once in this process. */
  readonly concurrency: number;
  /** Login of the acting user, or `<slug>[bot]` of the acting App; null where GitHub does not tell. */
  readonly viewer: string | null;
  /** Scopes or permissions that let the token write. GitHub does not report them for every token. */
  readonly writesBy?: readonly string[];
  /** The permissions of an App's token. GitHub does not report those of other tokens. */
  readonly grants?: GrantedPermissions | undefined;
}

/** Permissions by GitHub's names, such as `administration`, each with its access: `read`, `write` or `admin`. */
export type GrantedPermissions = Readonly<Record<string, string>>;

/** The turn of one request. */
export interface Turn {
  readonly subject: string;
}

export interface SendOptions {
  /** Finishes what was begun in a repository, so it may use the reserve, and some minutes after the time limit. */
  readonly isContinuation?: boolean;
  /**
   * Completes what without it would be worse than before: the new one of something replaced. It goes out even where the
   * run is being stopped.
   */
  readonly isCompensation?: boolean;
  /** The id of the repository that a read is about: only to this one it follows a redirect. */
  readonly repositoryId?: number;
  /**
   * Returns true while the request is still valid. Called right before each attempt, after all waiting, with the number
   * of attempts before. If it returns false, nothing is sent and the reply is stale.
   */
  isStillValid?(attempts: number): boolean;
  /**
   * Called in the turn of each attempt; returns the reason not to send it. Requests that it sends with this turn go out
   * in it, and no other request of this process goes out between them and the attempt.
   */
  checkFirst?(turn: Turn): Promise<string | undefined>;
  /** The turn of another request, whose `checkFirst` sends this one. */
  readonly turn?: Turn;
  /** Attempts of the same request that were sent before and broke: they count for how often it is tried. */
  readonly earlierAttempts?: number;
}

/** A file inside an artifact. */
export interface ArtifactFile {
  readonly name: string;
  readonly text: string;
}
/** A file that is written part by part; each call of `parts` starts from the beginning. */
export interface StreamedFile {
  readonly name: string;
  parts(): AsyncIterable<string>;
}
/** An artifact of this run, as it is listed. */
export interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  /** Milliseconds since 1970; ids do not say which of two is newer. */
  readonly createdAt: number;
}
export interface ArtifactRef {
  readonly id: number;
  /** Bare SHA-256 in hex of the archive, as GitHub reports it. */
  readonly digest: string;
}
/** The artifacts of this workflow run. */
export interface Artifacts {
  /** False on servers without artifacts. */
  readonly areSupported: boolean;
  /** Every artifact of the run, those of earlier attempts included. @throws ArtifactError */
  list(): Promise<readonly ListedArtifact[]>;
  /** With `replace` in place of one that has the name. @throws ArtifactError */
  upload(
    name: string,
    files: readonly (ArtifactFile | StreamedFile)[],
    options?: { readonly replace?: boolean },
  ): Promise<ArtifactRef>;
  /** By id where given, else the newest of that name. @throws ArtifactError */
  download(wanted: ArtifactWanted): Promise<readonly ArtifactFile[]>;
}
export interface ArtifactWanted {
  readonly name: string;
  readonly id?: number;
  /** Verified where given. */
  readonly digest?: string;
  /** How many jobs want it at about the same time; 1 where left out. */
  readonly readers?: number;
}

/** Input and output of the runner or a shell. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  setOutput(name: string, value: string | number): void;
  /** Appends Markdown to the job summary. Never throws: a summary that cannot be written is a warning. */
  writeSummary(markdown: string): Promise<void>;
  annotate(annotation: Annotation): void;
  /** Removes a value from everything that leaves the process from now on. */
  registerSecret(value: string): void;
  /** From now on "private repository 1234567" leaves the process in the place of each of these names. */
  hideNames(repositories: readonly Pick<Repository, "id" | "owner" | "name">[]): void;
  /**
   * The same data without secrets and hidden names, and without credentials in addresses: before it becomes Markdown,
   * JSON or CSV, whose escapes would hide them.
   */
  redact<T>(value: T): T;
}
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}
