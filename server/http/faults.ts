import type { FieldFault } from "./problems.ts";

/** What a schema found wrong, as the validator tells it. */
export interface SchemaError {
  keyword: string;
  schemaPath: string;
  instancePath: string;
  params: Record<string, unknown>;
}

/** The word for each thing that a schema asks. */
export const FAULTS: Record<string, string> = {
  type: "type",
  format: "format",
  pattern: "format",
  maxLength: "too-long",
  maxItems: "too-long",
  minLength: "too-short",
  minItems: "too-short",
  minimum: "out-of-range",
  maximum: "out-of-range",
  exclusiveMinimum: "out-of-range",
  enum: "not-one-of",
  const: "not-one-of",
  anyOf: "type",
};

/** One fault for each field, the first that was found; `part` is where the fields stand. */
export function faultsOf(errors: readonly SchemaError[], part: string): FieldFault[] {
  const root = `/${part === "querystring" ? "query" : part}`;
  const faults = errors.flatMap((error) => faultsOfError(error, root));
  return [...new Map(faults.reverse().map((fault) => [fault.field, fault])).values()].reverse();
}

function faultsOfError(error: SchemaError, root: string): FieldFault[] {
  const { keyword, instancePath, params } = error;
  const choice = choiceAbove(error);
  if (choice !== null) return [{ field: root + choice, fault: "type" }];
  const missing = params.requiredProperties;
  if (Array.isArray(missing)) {
    return missing.map((name) => ({
      field: `${root}${instancePath}/${name}`,
      fault: "required",
    }));
  }
  if (keyword === "additionalProperties") return [];
  const fault = keyword === "boolean" ? "unknown" : (FAULTS[keyword] ?? "format");
  return [{ field: root + instancePath, fault, ...("limit" in params && { limit: params.limit }) }];
}

/**
 * The field of several shapes inside which an error lies, or null. Each shape that was not meant
 * finds its own faults deeper down, and nobody can tell which one was.
 */
function choiceAbove({ schemaPath, instancePath }: SchemaError): string | null {
  const [outside = "", inside] = schemaPath.split("/anyOf/", 2);
  if (inside === undefined) return null;
  const depth = (outside.match(/\/properties\/[^/]+|\/items\b/g) ?? []).length;
  const field = instancePath
    .split("/")
    .slice(0, depth + 1)
    .join("/");
  return field === instancePath ? null : field;
}
