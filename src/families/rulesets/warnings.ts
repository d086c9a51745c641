// Warnings about types of rules and parameters that are not known: GitHub gets them as written.
import type { Json } from "../../model.ts";
import { isObject } from "../../objects.ts";
import type { WrittenWarning } from "../family.ts";
import { type OpenNames, unknownName } from "../shared/open-names.ts";
import { knownParameters } from "./parameters.ts";
import { RULE_TYPES } from "./schema.ts";

const SOURCE = "https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset";

/** One warning for each type, and for each parameter of a known type. */
export function rulesetWarnings(written: Json): readonly WrittenWarning[] {
  const types: OpenNames = { kind: "type of rules", known: RULE_TYPES, source: SOURCE };
  const parameters: OpenNames = { kind: "parameter of rules", known: knownParameters(), source: SOURCE };
  return listIn(written).flatMap((ruleset, index) =>
    listIn(isObject(ruleset) ? ruleset["rules"] : undefined).flatMap((rule, at): readonly WrittenWarning[] => {
      if (!isObject(rule)) return [];
      const path = [index, "rules", at];
      const message = unknownName(rule["type"], types);
      if (message !== undefined) return [{ path: [...path, "type"], message }];
      const given = isObject(rule["parameters"]) ? Object.keys(rule["parameters"]) : [];
      return given.flatMap((name) => {
        const unknown = unknownName(name, parameters);
        return unknown === undefined ? [] : [{ path: [...path, "parameters", name], message: unknown }];
      });
    }),
  );
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
