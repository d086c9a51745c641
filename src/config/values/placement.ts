// Refuses keys that belong to a single repository, such as `name`, in layers for many, and says where to move them.
import type { AnyFamily } from "../../families/family.ts";
import { own } from "../../text/lookup.ts";
import type { Layer } from "../model/config.ts";
import type { Match } from "../model/match.ts";
import { type Diagnostics, entryOf, type MapEntry, type MapNode, report, toJson } from "../source/tree.ts";

/** The layer that contains a family's value. */
export interface LayerPlace {
  readonly kind: Layer["kind"];
  readonly name: string;
  readonly match?: Match;
}

/** Reports every key of the value that is not allowed in this kind of layer. */
export function checkPlacement(
  family: AnyFamily,
  value: MapNode,
  { layer, label, diagnostics }: { layer: LayerPlace; label: string; diagnostics: Diagnostics },
): void {
  if (layer.kind === "repository") return;
  const name = ownName(value);
  const found = value.entries.flatMap((entry) => {
    const message = misplaced(family, entry, `repositories: ${name ?? "<name>"}: ${family.key}:`, { ...layer, label });
    return message ? [{ entry, message }] : [];
  });
  const [first] = found;
  if (layer.kind === "top level" && first && found.length >= ONE_REPOSITORY)
    report(diagnostics.problems, first.entry.at, asOneRepository(name));
  for (const { entry, message } of found) report(diagnostics.problems, entry.at, message);
}

/** With this many such keys at top level, the file is probably the settings file of a single repository. */
const ONE_REPOSITORY = 3;

function asOneRepository(name = "<name>"): string {
  return (
    "these look like the settings of one repository. The file is valid as it stands, indented, " +
    `under \`repositories: ${name}:\`, or as the included file \`repositories/${name}.yml\`.`
  );
}

/** The repository's `name` in a file of one repository. */
function ownName(value: MapNode): string | undefined {
  const name = entryOf(value, "name")?.value;
  return name?.kind === "scalar" && typeof name.value === "string" ? name.value : undefined;
}

/** The reason why an entry is not allowed here; undefined if it is. `home`: the place where it belongs. */
function misplaced(
  family: AnyFamily,
  entry: MapEntry,
  home: string,
  layer: LayerPlace & { readonly label: string },
): string | undefined {
  const rule = own(family.config.placement, entry.key);
  const placement = typeof rule === "function" ? rule(toJson(entry.value)) : rule;
  if (!placement) return undefined;
  const key = `${family.key}.${entry.key}`;
  const written = `${entry.key}: ${shown(entry)}`;
  if (placement === "repository") {
    const where = layer.kind === "policy" ? `in ${layer.label}` : "at top level";
    const why =
      entry.key === "visibility"
        ? "only a repository that the config names can become public"
        : "it belongs to one repository";
    return `\`${key}\` is not allowed ${where}: ${why}. Move \`${written}\` to \`${home}\`.`;
  }
  if (layer.kind === "top level") {
    return (
      `\`${key}\` is not allowed at top level, where it is for every repository. ` +
      `Move \`${written}\` to a policy with a \`match\`, or to \`${home}\`.`
    );
  }
  if (entry.key === "visibility" && !layer.match?.visibility) {
    return (
      `\`${key}\` in a policy needs the visibility that it starts from: ` +
      "add e.g. `visibility: private` to the policy's `match`."
    );
  }
  return undefined;
}

function shown({ value }: MapEntry): string {
  const text = value.kind === "scalar" ? String(value.value) : "…";
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
