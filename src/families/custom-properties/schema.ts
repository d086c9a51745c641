// Schema of `custom_properties:`: values for properties that the organization has defined.
import { z } from "zod";
import type { Json } from "../../model.ts";
import { text } from "../../objects.ts";
import type { NameRef } from "../family.ts";

/** GitHub stores strings: true and 3 become `true` and `3`. */
const textSchema = z.union([z.string().trim().min(1), z.boolean(), z.number()]).transform(String);

const propertySchema = z.strictObject({
  name: z.string().trim().min(1).meta({ description: "Name of a property that the organization has defined" }),
  value: z
    .union([textSchema, z.array(textSchema).min(1), z.null()])
    .meta({ description: "A value, or a list of them where several may be chosen; null takes the value away" }),
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
