// Which rulesets of the organization are over a repository.
// https://docs.github.com/en/organizations/managing-organization-settings/creating-rulesets-for-repositories-in-your-organization
import picomatch from "picomatch";
import type { Json, JsonObject } from "../../../src/model.ts";
import type { Organization } from "../../state/organization.ts";
import type { Repository } from "../../state/repository.ts";
import type { Ruleset } from "../../state/ruleset.ts";

/** Those of the organization, in order of creation; what is disabled is not shown below. */
export function rulesetsOver(organization: Organization, repository: Repository): readonly Ruleset[] {
  return organization.rulesets.filter(
    ({ enforcement, conditions }) => enforcement !== "disabled" && reaches(conditions ?? {}, repository),
  );
}

function reaches(conditions: JsonObject, { id, name, properties }: Repository): boolean {
  const { repository_name, repository_id, repository_property } = conditions as Readonly<Record<string, JsonObject>>;
  if (repository_id) return texts(repository_id["repository_ids"]).includes(String(id));
  if (repository_name) {
    const matches = (globs: Json | undefined) => texts(globs).some((glob) => glob === "~ALL" || picomatch(glob)(name));
    return matches(repository_name["include"]) && !matches(repository_name["exclude"]);
  }
  const holds = (spec: JsonObject) => {
    const values = [properties.get(String(spec["name"])) ?? []].flat();
    return texts(spec["property_values"]).some((value) => values.includes(value));
  };
  const specs = (key: string) => (repository_property?.[key] ?? []) as readonly JsonObject[];
  return specs("include").every(holds) && !specs("exclude").some(holds);
}

function texts(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
