// Schema of `custom_properties:`: values for properties that the organization has defined.
import { z } from "zod";
import type { Json } from "../../model.ts";
import { text } from "../../objects.ts";
import type { NameRef } from "../family.ts";
import { limits } from "../shared/limits.ts";

const PAGE =
  "https://docs.github.com/en/organizations/managing-organization-settings/managing-custom-properties-for-repositories-in-your-organization";
const MAX_NAME = 75;
const VALUES = limits(
  { text: 'Printable ASCII characters without `"`', source: `${PAGE}#allowed-characters` },
  { text: "One of the values that the organization allows", source: `${PAGE}#adding-custom-properties` },
);

/** GitHub stores strings: true and 3 become `true` and `3`. */
const textSchema = z
  .union([
    z
      .string()
      .trim()
      .min(1)
      .regex(/^[\u0020-\u007E]*$/, "GitHub takes printable ASCII characters in a property's value")
      .regex(/^[^"]*$/, "GitHub takes no quotation marks in a property's value"),
    z.boolean(),
    z.number(),
  ])
  .transform(String);

const propertySchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(MAX_NAME)
    .regex(/^[\w$#-]*$/, "a property's name has letters, digits and _-$#")
    .meta({
      description: "Name of a property that the organization has defined",
      ...limits({ text: `At most ${MAX_NAME} letters, digits and _-$#`, source: `${PAGE}#allowed-characters` }),
    }),
  value: z.union([textSchema, z.array(textSchema).min(1), z.null()]).meta({
    description: "A value, or a list of them where several may be chosen; null removes the value",
    ...VALUES,
  }),
});

/** One layer's `custom_properties:`. */
export const propertiesSchema = z.array(propertySchema);
export type DesiredProperties = z.output<typeof propertiesSchema>;
export type DesiredProperty = DesiredProperties[number];

/** GitHub ignores case in names. */
export function propertyKey(entry: Json): string {
  return text(entry, "name").toLowerCase();
}

/** Every property must be defined. */
export function propertyNames(desired: DesiredProperties): readonly NameRef[] {
  return desired.map((entry) => ({ kind: "property", name: entry.name, path: [propertyKey(entry)] }));
}
