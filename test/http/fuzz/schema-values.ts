import fc from "fast-check";

/** The part of JSON Schema that our contracts use. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

const UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A place on the ground, so that shapes get further than the first check. */
const degrees = fc.oneof(
  fc.double({ min: 126, max: 127, noNaN: true }),
  fc.double({ min: 43, max: 45, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Values that conform to a schema; `ids` are those of records that exist. */
export function conforming(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => conforming(each, ids)));
  switch (schema.type) {
    case "string":
      return text(schema, ids);
    case "integer":
      return fc.integer({
        min: schema.minimum ?? -1_000_000,
        max: Math.min(schema.maximum ?? 1_000_000, 2 ** 31 - 1),
      });
    case "number":
      return degrees;
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return list(schema, ids);
    case "object":
      return record(schema, ids);
    default:
      return fc.jsonValue();
  }
}

function text(schema: Schema, ids: readonly string[]): fc.Arbitrary<string> {
  const { pattern, format, minLength = 0, maxLength = 100 } = schema;
  if (format === "date") {
    const max = new Date("9999-12-31");
    return fc
      .date({ min: new Date("0001-01-01"), max, noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  }
  if (pattern?.includes(UUID)) {
    const some = fc.oneof(fc.constantFrom(...ids), fc.uuid());
    return pattern.endsWith("$")
      ? some
      : fc.tuple(some, fc.string()).map((parts) => parts.join(""));
  }
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const sizes = { minLength, maxLength: Math.min(maxLength, 250) };
  return fc.oneof(
    fc.string({ unit: "binary", ...sizes }),
    fc.string({ unit: fc.constantFrom(..."舒兰法特嘎呀河村㙍𬭬长"), ...sizes }),
    fc.constant("名".repeat(Math.min(maxLength, 10_000))),
  );
}

function list({ items, prefixItems, minItems = 0, maxItems = 5 }: Schema, ids: readonly string[]) {
  if (prefixItems) return fc.tuple(...prefixItems.map((each) => conforming(each, ids)));
  const item = typeof items === "object" ? conforming(items, ids) : fc.jsonValue();
  return fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) });
}

function record({ properties = {}, required = [] }: Schema, ids: readonly string[]) {
  const arbitraries = Object.entries(properties).map(([name, schema]) => [
    name,
    conforming(schema, ids),
  ]);
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: required });
}
