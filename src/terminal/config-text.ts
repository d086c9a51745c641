// The output of `validate --permissions` and `rulesets --from-branches`.
import { stringify } from "yaml";
import type { RulesetProposal } from "../config/propose-rulesets.ts";
import type { AppManifest, NeededPermission } from "../config/validate.ts";

/** One line for each permission, then the manifests of two Apps, one to plan and one to apply. */
export function permissionsText(
  permissions: readonly NeededPermission[],
  manifests: Readonly<Record<"read" | "write", AppManifest>>,
): string {
  const lines = permissions.map(({ name, level, read, write, askedBy, when }) => {
    const condition = when === undefined ? "" : `, ${when}`;
    return `${name} (${level}): ${read} to plan, ${write} to apply; for ${askedBy.join(", ")}${condition}`;
  });
  const blocks = [
    ["An App that plans:", manifests.read],
    ["An App that applies:", manifests.write],
  ] as const;
  return [...lines, ...blocks.map(([title, manifest]) => `\n${title}\n${JSON.stringify(manifest, undefined, 2)}`)].join(
    "\n",
  );
}

/** YAML for each layer; settings without a counterpart become comments. */
export function rulesetsText(proposals: readonly RulesetProposal[]): string {
  if (proposals.length === 0) return "# The config has no `branches`.";
  const blocks = proposals.map(({ layer, rulesets, differences }) =>
    [
      `# ${layer}`,
      ...differences.map((difference) => `# Differs: ${difference}.`),
      stringify({ rulesets }, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd(),
    ].join("\n"),
  );
  return blocks.join("\n\n");
}
