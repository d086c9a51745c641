// The ports: the interfaces through which stages reach the clock, the log, GitHub, artifacts and the runner.
import type { ApiRequest, Json, Repository, Usage } from "./model.ts";

export interface Clock {
  /** Milliseconds since 1970. The machine's clock may be set at any time, so use it for times, never for durations. */
  now(): number;
  /** Milliseconds since an arbitrary moment. It never jumps, so use it for durations. */
  monotonic(): number;
  /** Resolves after `ms`, or as soon as `signal` aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Messages are constant; the values are in `data`. */
export interface Log {
  debug(message: string, data?: LogData): void;
  info(message: string, data?: LogData): void;
  warning(message: string, data?: LogData): void;
  error(message: string, data?: LogData): void;
  /** Folds the lines up to `endGroup` under the title. Left out: the log cannot fold. */
  group?(title: string): void;
  endGroup?(): void;
}
export type LogData = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A success (2xx), or a GraphQL answer with HTTP 200, which may be partial. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body of a REST answer; `data` of a GraphQL answer. */
  readonly data: Json;
  /** `errors` of a GraphQL answer; empty for REST. Every path in it is unknown, not absent. */
  readonly problems: readonly GraphqlProblem[];
  /** Fields that the GraphQL query left out, because this server does not know them. They are unknown, not absent. */
  readonly missing?: readonly MissingField[];
}
export interface MissingField {
  /** `Repository.rulesets`, or the type of a fragment. */
  readonly name: string;
  /** The keys of the answer that lead to the field, without list positions; for a fragment, those of its parent. */
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
  /** `isStillValid` returned false. The request may be sent again after a new check. */
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
  /** @throws ApiError after the last attempt, or without any if a name in the path would change the address */
  send(request: ApiRequest, options?: SendOptions): Promise<Reply>;
  usage(): Usage;
  /** The number of reads that may be in flight at once in this process. */
  readonly concurrency: number;
  /** Login of the acting user, or `<slug>[bot]` of the acting App; null if GitHub does not say. */
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
  /** Finishes work that was begun in a repository: may use the reserve, and a few minutes after the time limit. */
  readonly isContinuation?: boolean;
  /**
   * Without this request, the repository would be worse than before, for example with the old entry deleted and the new
   * one missing. It is sent even while the run is being stopped.
   */
  readonly isCompensation?: boolean;
  /** The id of the repository that is read. A redirect is followed only to this repository. */
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
  /** Earlier attempts of the same request, which broke off. They count towards the limit of attempts. */
  readonly earlierAttempts?: number;
}

/** A file inside an artifact. */
export interface ArtifactFile {
  readonly name: string;
  readonly text: string;
}
/** A file that is written in parts; each call of `parts` starts from the beginning. */
export interface StreamedFile {
  readonly name: string;
  parts(): AsyncIterable<string>;
}
/** An artifact in the list of this run. */
export interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  /** Milliseconds since 1970. A higher id does not mean a newer artifact. */
  readonly createdAt: number;
}
export interface ArtifactRef {
  readonly id: number;
  /** SHA-256 of the archive in hex, without a prefix, as GitHub reports it. */
  readonly digest: string;
}
/** The artifacts of this workflow run. */
export interface Artifacts {
  /** False on servers without artifacts. */
  readonly areSupported: boolean;
  /** Every artifact of the run, including those of earlier attempts. @throws ArtifactError */
  list(): Promise<readonly ListedArtifact[]>;
  /** With `replace`, an artifact of that name is replaced. @throws ArtifactError */
  upload(
    name: string,
    files: readonly (ArtifactFile | StreamedFile)[],
    options?: { readonly replace?: boolean },
  ): Promise<ArtifactRef>;
  /** By id, if given; otherwise the newest of that name. @throws ArtifactError */
  download(wanted: ArtifactWanted): Promise<readonly ArtifactFile[]>;
}
export interface ArtifactWanted {
  readonly name: string;
  readonly id?: number;
  /** Left out: the digest is not verified. */
  readonly digest?: string;
  /** The number of jobs that download it at about the same time. Default: 1. */
  readonly readers?: number;
}

/** Input and output of the runner or a shell. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  setOutput(name: string, value: string | number): void;
  /** Appends Markdown to the job summary. Never throws: a failure becomes a warning. */
  writeSummary(markdown: string): Promise<void>;
  annotate(annotation: Annotation): void;
  /** Removes a value from all later output. */
  registerSecret(value: string): void;
  /** Replaces each of these names by "private repository 1234567" in all later output. */
  hideNames(repositories: readonly Pick<Repository, "id" | "owner" | "name">[]): void;
  /**
   * The same data without secrets, hidden names and credentials in addresses. Must be called before the data becomes
   * Markdown, JSON or CSV, because escaped text would not be found.
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
