// Sends joint requests for several repositories when the first of them is written, and only for repositories that have
// not changed.

import { sendJoint } from "../../apply/send-joint.ts";
import { requestKey } from "../../apply/write-sender.ts";
import type { GitHub, Log, Reply } from "../../deps.ts";
import type { ApiError } from "../../errors.ts";
import type { JointRequest, RepoPlan } from "../../model.ts";
import { joinRequests, jointFor } from "../../plan/join.ts";
import { differenceOf } from "../../read/identity.ts";
import type { IdentityChecks } from "./identity/identity-checks.ts";

interface JointOptions {
  readonly github: GitHub;
  readonly log: Log;
  readonly checks: IdentityChecks;
}

/** The joint requests of one shard. */
export class JointWrites {
  /** The answers so far, by `requestKey` of each repository's own request. */
  readonly answers = new Map<string, Reply | ApiError>();
  readonly #options: JointOptions;
  /** By `requestKey` of each share. */
  readonly #byShare: ReadonlyMap<string, JointRequest>;
  readonly #sent = new Map<JointRequest, Promise<void>>();

  constructor(plans: readonly RepoPlan[], options: JointOptions) {
    this.#options = options;
    const shares = joinRequests(plans).flatMap((joint) =>
      joint.shares.map((share) => [requestKey(share), joint] as const),
    );
    this.#byShare = new Map(shares);
  }

  /** Sends the joint requests that this plan has a share in, each once. */
  async settle({ requests }: RepoPlan): Promise<void> {
    for (const { request } of requests) {
      const joint = this.#byShare.get(requestKey(request));
      if (!joint) continue;
      const sent = this.#sent.get(joint) ?? this.#send(joint);
      this.#sent.set(joint, sent);
      await sent;
    }
  }

  /** Repositories that have changed are left out. They send their own requests after they are planned again. */
  async #send(whole: JointRequest): Promise<void> {
    const { github, log, checks } = this.#options;
    const same = new Set<number>();
    for (const repo of whole.repositories) {
      const identity = await checks.recent(repo);
      if (identity.kind === "known" && differenceOf(repo, identity.repo) === undefined) same.add(repo.id);
    }
    const joint = jointFor(whole, same);
    if (!joint) return;
    const isStillValid = () => joint.repositories.every(({ id }) => checks.isFresh(id));
    const sender = {
      ...github,
      send: (request: Parameters<GitHub["send"]>[0]) => github.send(request, { isStillValid }),
    };
    const answers = await sendJoint([joint], sender, log);
    for (const [key, reply] of answers) if (!("isStale" in reply && reply.isStale)) this.answers.set(key, reply);
  }
}
