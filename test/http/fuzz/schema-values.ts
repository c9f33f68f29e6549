import fc from "fast-check";
import { Compile, type Validator } from "typebox/compile";

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

const compiled = new WeakMap<Schema, Validator>();

/** What checks a schema; making it takes far longer than using it. */
export function checkOf(schema: Schema): Validator {
  const check = compiled.get(schema) ?? Compile(schema);
  compiled.set(schema, check);
  return check;
}

/** Values that get further than the first check, by the name of the field. */
export type Hints = Readonly<Record<string, readonly (string | number)[]>>;

/** Mostly in the county, so that shapes get further than the first check. */
const near = (min: number, max: number) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.double({ min, max, noNaN: true }) },
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
const vertex = fc.tuple(near(126, 128), near(43.5, 45));

/** Values that conform to a schema; those of a field called `name` are now and then what is hinted. */
export function conforming(schema: Schema, hints: Hints, name = ""): fc.Arbitrary<unknown> {
  const hinted = hints[name];
  const any = unhinted(schema, hints);
  return hinted
    ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom<unknown>(...hinted) }, any)
    : any;
}

function unhinted(schema: Schema, hints: Hints): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => conforming(each, hints)));
  switch (schema.type) {
    case "string":
      return text(schema);
    case "integer":
      return fc.integer({
        min: schema.minimum ?? -1_000_000,
        max: Math.min(schema.maximum ?? 1_000_000, 2 ** 31 - 1),
      });
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return list(schema, hints);
    case "object":
      return record(schema, hints);
    default:
      return fc.jsonValue();
  }
}

function text({ pattern, format, minLength = 0, maxLength = 100 }: Schema): fc.Arbitrary<string> {
  if (format === "date") {
    const [min, max] = [new Date("0001-01-01"), new Date("9999-12-31")];
    return fc
      .date({ min, max, noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  }
  if (pattern?.endsWith(UUID)) {
    return fc.tuple(fc.uuid(), fc.string()).map((parts) => parts.join(""));
  }
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const sizes = { minLength, maxLength: Math.min(maxLength, 250) };
  return fc.oneof(
    fc.string({ unit: "binary", ...sizes }),
    fc.string({ unit: fc.constantFrom(..."舒兰法特嘎呀河村㙍𬭬长"), ...sizes }),
    fc.constant("名".repeat(Math.min(maxLength, 10_000))),
  );
}

function list({ items, prefixItems, minItems = 0, maxItems = 5 }: Schema, hints: Hints) {
  if (prefixItems?.length === 2) return vertex;
  if (prefixItems) return fc.tuple(...prefixItems.map((each) => conforming(each, hints)));
  const item = typeof items === "object" ? conforming(items, hints) : fc.jsonValue();
  const some = fc.array(item, {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + 4),
  });
  // Rings have four vertices and more; half of them shall close.
  return minItems < 4
    ? some
    : fc.tuple(some, fc.boolean()).map(([ring, closes]) => (closes ? [...ring, ring[0]] : ring));
}

function record({ properties = {}, required = [] }: Schema, hints: Hints) {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, schema] of Object.entries(properties)) {
    model[name] = conforming(schema, hints, name);
  }
  return fc.record<Record<string, unknown>>(model, { requiredKeys: required });
}
