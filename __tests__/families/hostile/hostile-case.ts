// The shape of a hostile case: how the config of a family asks for a name, and the names that GitHub does not have.
import type { Json } from "../../../src/model.ts";
import type { World } from "../world.ts";

/** GitHub's own rule by which a name cannot be there. Without one, every hostile name is played. */
export interface LeftOut {
  readonly rule: string;
  readonly url: `https://${string}`;
  readonly isMeant: (name: string) => boolean;
}

export interface HostileCase {
  /** One layer's value that asks for the name, wherever the family has names. */
  readonly asks: (name: string, at: number) => Json;
  /** Entries that neither `asks` names nor GitHub has under a hostile name, so that pruning has a list to go by. */
  readonly keeps: Json;
  /** Collections that are pruned. */
  readonly prune?: readonly string[];
  /** Makes the people, teams and Apps that GitHub requires before it accepts the name. */
  readonly prepare?: (world: World, name: string, at: number) => void;
  /** How many names one repository can have at once, where GitHub has a limit. */
  readonly atOnce?: number;
  readonly leftOut: readonly LeftOut[];
}

/** For a family of switches and enumerations. `url`: the page that shows their values. */
export const NO_NAMES = (url: LeftOut["url"]): LeftOut => ({
  rule: "there are only switches",
  url,
  isMeant: () => true,
});
