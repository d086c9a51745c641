// Schema of `deploy_keys:`: a title, a public key, and read or write access.
import { z } from "zod";
import type { Json } from "../../model.ts";
import { text } from "../../objects.ts";
import type { DesiredProblem } from "../family.ts";
import { limits } from "../shared/limits.ts";
import { isPrivate, materialOf } from "./key.ts";

const NOT_A_KEY = "must be a public key, such as ssh-ed25519 AAAA…";
const PRIVATE = "this is a private key. Make a new pair, and write the public key here (the file that ends with .pub)";

/** Type and base64 text, as GitHub stores them. */
const keySchema = z
  .string()
  .superRefine((text, { addIssue }) => {
    if (isPrivate(text)) addIssue({ code: "custom", message: PRIVATE });
    else if (materialOf(text) === undefined) addIssue({ code: "custom", message: NOT_A_KEY });
  })
  .transform((text) => materialOf(text) ?? "");

/** One layer's `deploy_keys:`. */
export const deployKeysSchema = z.array(
  z.strictObject({
    title: z
      .string()
      .trim()
      .min(1)
      .meta({ description: "Names the key; another key under the same title replaces it" }),
    key: keySchema.meta({
      description: "The public key; a comment at its end does not count",
      ...limits(
        {
          text: "A public SSH key",
          source: "https://docs.github.com/en/rest/deploy-keys/deploy-keys#create-a-deploy-key",
        },
        {
          text: "A key can be on one repository only",
          source: "https://docs.github.com/en/authentication/troubleshooting-ssh/error-key-already-in-use",
          isUnchecked: true,
        },
      ),
    }),
    read_only: z.exactOptional(z.boolean().meta({ description: "A new key is read-only unless this is false" })),
  }),
);
export type DesiredKeys = readonly DesiredKey[];
export interface DesiredKey {
  readonly title: string;
  readonly key: string;
  readonly read_only?: boolean;
}

export function titleOf(entry: Json): string {
  return text(entry, "title");
}

/** GitHub accepts each key only once. */
export function keyProblems(desired: DesiredKeys): readonly DesiredProblem[] {
  return desired.flatMap(({ title, key }, index): DesiredProblem[] => {
    const other = desired.slice(0, index).find((one) => one.key === key);
    if (!other) return [];
    return [{ path: [title], message: `has the same key as ${other.title}: GitHub takes a key once` }];
  });
}
