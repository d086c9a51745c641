// A request keeps the slot that it waits for, even if the limit decides about other requests in the meantime.
import { describe, expect, test } from "vitest";
import { Pacer } from "../../../../src/github/limits/pace/pacer.ts";
import { byKind, DEFAULT_WRITES_PER_MINUTE } from "../../../../src/github/limits/pace/rates.ts";
import { SlotLimit } from "../../../../src/github/limits/pace/slot-limit.ts";
import { GET, pending } from "../support.ts";

const START = 1_700_000_000_000;

function limitOfShard(index: number, count: number): SlotLimit {
  return new SlotLimit({
    pacer: new Pacer({ index, count }, DEFAULT_WRITES_PER_MINUTE),
    shards: count,
    writesPerMinute: undefined,
    signal: new AbortController().signal,
    active: () => byKind(() => true),
    speed: () => 1,
  });
}

describe("src/github/limits/pace/slot-limit.ts", () => {
  test.each([
    ["a request in the turn of another one", pending(GET, { turn: { subject: "acme/other" } })],
    ["a request that needs no slot", pending(GET, { isStartup: true })],
  ])("a decision about %s leaves the slot of a waiting request alone", (_, other) => {
    const limit = limitOfShard(3, 7);
    const waiting = pending();
    const decision = limit.decide(waiting, START);
    if (decision.kind !== "wait") throw new Error("the test needs a request that waits");

    expect(limit.decide(other, START + 1)).toEqual({ kind: "go" });
    expect(limit.decide(waiting, decision.until + 20)).toEqual({ kind: "go" });
  });
});
