// Values of custom properties. The listing has them; one request sets a value for up to 30 repositories.
import { defineFamily } from "../family.ts";
import { valueProblems } from "./definitions.ts";
import { diffProperties } from "./diff.ts";
import { type ActualProperties, readProperties } from "./read.ts";
import { type DesiredProperties, propertiesSchema, propertyKey, propertyNames } from "./schema.ts";
import { writeProperties } from "./write.ts";

/** The family of `custom_properties:`. */
export const customProperties = defineFamily<DesiredProperties, ActualProperties>({
  key: "custom_properties",
  config: {
    schema: propertiesSchema,
    merge: { kind: "collection", keyOf: propertyKey },
    prunable: ["custom_properties"],
    names: propertyNames,
    checkNamed: valueProblems,
  },
  docs: {
    summary: "Values of the organization's custom properties",
    url: "https://docs.github.com/en/rest/orgs/custom-properties",
    permission: { name: "Custom properties", read: "read", write: "write", level: "organization" },
    cost: { steady: "0", change: "1 for up to 30 repositories that get the same values" },
  },
  read: { kind: "endpoint", start: readProperties, usesProperties: true },
  plan: { diff: diffProperties, write: writeProperties },
});
