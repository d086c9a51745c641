// How messages name a key of the config.

/** A key, or an entry of a collection by its name. */
export type KeyStep = string | { readonly entry: string };

/** `teams[infosec].permission` */
export function keyName(steps: readonly KeyStep[]): string {
  return steps
    .map((step, index) => (typeof step === "string" ? `${index === 0 ? "" : "."}${step}` : `[${step.entry}]`))
    .join("");
}
