// The one table of inputs: action.yml and the README are checked against it.

import { MAX_MATRIX_JOBS, parseShard } from "../inventory/shard.ts";
import {
  amount,
  oneOf,
  type Parser,
  parseAppId,
  parseBoolean,
  parseDigest,
  parseMinutes,
  parseOwner,
  parsePatterns,
  parsePrivateKey,
  parseReserve,
  parseText,
  parseToken,
  wholeNumber,
} from "./input-values.ts";

/** The tasks of a run. */
const MODES = ["list", "apply", "report", "validate"] as const;
export type Mode = (typeof MODES)[number];

/** How one input is read and described. */
export interface InputSpec<T> {
  readonly modes: readonly Mode[];
  /** As in action.yml. Left out: there is none, or it depends on the run. */
  readonly default?: string;
  /** The default is an expression of GitHub Actions: elsewhere there is none. */
  readonly isExpression?: true;
  /** One sentence for action.yml and the README. */
  readonly meaning: string;
  readonly parse: Parser<T>;
  /** Empty is a mistake, never the default: an expression that yields nothing must not widen what the run does. */
  readonly neverEmpty?: true;
  /** There is no run without it. */
  readonly required?: true;
  /** Masked in logs, never shown in a message. */
  readonly secret?: true;
  /** Characters; 1,000 where left out. */
  readonly maxLength?: number;
  /** Line breaks and tabs are allowed. */
  readonly severalLines?: true;
}

const ALL = MODES;
/** The modes that reach the organization. */
const WORKING = ["list", "apply"] as const satisfies readonly Mode[];
const KEY_LENGTH = 20_000;

/** Every input, in the order of the documentation. */
export const INPUTS = {
  mode: {
    modes: ALL,
    required: true,
    meaning:
      "`list` the repositories, `apply` the config to one shard of them, " +
      "`report` on all shards of the run, or `validate` the config without a token",
    parse: oneOf(...MODES),
  },
  token: {
    modes: WORKING,
    meaning:
      "a personal access token or an installation token. " +
      "The job's own `GITHUB_TOKEN` reaches only its own repository and is refused",
    parse: parseToken,
    secret: true,
    maxLength: KEY_LENGTH,
  },
  "app-id": { modes: WORKING, meaning: "a GitHub App in place of `token`: its id or client id", parse: parseAppId },
  "private-key": {
    modes: WORKING,
    meaning: "the App's private key, the whole .pem file",
    parse: parsePrivateKey,
    secret: true,
    maxLength: KEY_LENGTH,
    severalLines: true,
  },
  "installation-id": {
    modes: WORKING,
    meaning: "the App's installation; found by `org` where not given",
    parse: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  },
  org: {
    modes: ["list", "apply", "report"],
    meaning: "the organization or user; the owner of the running repository where not given",
    parse: parseOwner,
  },
  config: {
    modes: ["list", "apply", "validate"],
    default: ".github/repo-cop.yml",
    meaning: "the config: a file, a folder or a glob",
    parse: parseText,
  },
  "config-base": {
    modes: WORKING,
    meaning:
      "in a dry run, the config of the base branch. " +
      "Only repositories with a different desired state in the two configs are read, and the report separates " +
      "changes of the proposed config from earlier drift",
    parse: parseText,
  },
  shards: {
    modes: ["list"],
    default: "2",
    meaning: "how many shards the `matrix` output describes; with `config-base` the most",
    parse: wholeNumber(1, MAX_MATRIX_JOBS, ", the most jobs that a matrix starts"),
  },
  shard: {
    modes: ["apply"],
    default: "1/1",
    neverEmpty: true,
    meaning: "`n/m`, counting from 1: this job's slice",
    parse: parseShard,
  },
  repos: {
    modes: WORKING,
    meaning:
      "names or globs, separated by commas or line breaks: " +
      "only these. `apply` then needs no artifact. `exclude` still wins",
    parse: parsePatterns,
    maxLength: 200_000,
    severalLines: true,
  },
  "artifact-id": {
    modes: ["apply"],
    meaning: "the output of `list`; without it the artifact of this run is found by name",
    parse: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  },
  "artifact-digest": { modes: ["apply"], meaning: "the output of `list`; verified where given", parse: parseDigest },
  "actions-token": {
    modes: ALL,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: "${{ github.token }}",
    isExpression: true,
    meaning:
      "the job's token: downloads artifacts through GitHub's REST API if the artifact service fails, " +
      "names jobs in the report (`actions: read`) and writes the comment (`pull-requests: write`)",
    parse: parseToken,
    secret: true,
    maxLength: KEY_LENGTH,
  },
  "dry-run": {
    modes: WORKING,
    default: "false",
    neverEmpty: true,
    meaning:
      "plan and report, write nothing. In Actions it is on, " +
      "and cannot be switched off, for every event but schedule, repository_dispatch, workflow_dispatch, push " +
      "and workflow_run",
    parse: parseBoolean,
  },
  "writes-per-minute": {
    modes: ["apply"],
    meaning: "for all shards together; 60 where GitHub limits requests, else no limit",
    parse: wholeNumber(1, 6000),
  },
  "max-deletes": {
    modes: ["apply"],
    default: "10%",
    meaning:
      "the most deletions: a share of the entries that a shard has read in one family, or a number for all shards " +
      "together. Deletions above the limit are held back, first by repository, then by family. " +
      "A share never holds back the first 5 deletions of a run",
    parse: amount(100),
  },
  "max-changes": {
    modes: ["apply"],
    meaning:
      "the most repositories that may change: a share of the repositories of a shard, or a number for all shards " +
      "together. A shard above the limit changes none. A share never holds back 5 repositories or fewer. " +
      "Left out: no limit",
    parse: amount(100),
  },
  "rewrite-secrets": {
    modes: ["apply"],
    default: "false",
    meaning:
      "send the secrets of existing webhooks again, for example after a rotation. " +
      "GitHub never shows whether they differ",
    parse: parseBoolean,
  },
  reserve: {
    modes: WORKING,
    default: "10%",
    meaning: "how much of the hourly quota to leave to other programs, a number or a share",
    parse: parseReserve,
  },
  "on-limit": {
    modes: ["apply"],
    default: "wait",
    meaning: "`wait` for the quota to come back, or `defer` what is left to the next run",
    parse: oneOf("wait", "defer"),
  },
  "time-limit": {
    modes: ["apply"],
    default: "330",
    meaning: "minutes after which the rest is deferred, before the job's own limit ends the run",
    parse: parseMinutes,
  },
  "fail-on": {
    modes: ["apply", "report"],
    default: "failed",
    meaning: "`failed`, `deferred`, `drift` or `never`: the result from which on the job fails",
    parse: oneOf("failed", "deferred", "drift", "never"),
  },
  "private-names": {
    modes: ALL,
    default: "auto",
    meaning:
      "`auto` hides names and values of private and internal repositories in " +
      "everything that leaves a run of a public repository, or of one of unknown visibility; " +
      '`show` or `hide`. Hidden: "private repository 1234567"',
    parse: oneOf("auto", "show", "hide"),
  },
  comment: {
    modes: ["report"],
    default: "auto",
    meaning:
      "one comment on the pull request, updated in place: " +
      "`auto` where the token may (`pull-requests: write`), `always` or `never`",
    parse: oneOf("auto", "always", "never"),
  },
  reports: {
    modes: ["report"],
    meaning: "a folder with the files of all shard reports, where there are no artifacts",
    parse: parseText,
  },
} as const satisfies Record<string, InputSpec<unknown>>;
