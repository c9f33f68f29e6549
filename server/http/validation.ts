import { TypeBoxValidatorCompiler } from "@fastify/type-provider-typebox";
import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";

/**
 * Checks what a request carries. Bodies are taken as they are. Addresses are text, so a parameter
 * that is to be a number is read as one when it spells one the way JSON does, and only then: with a
 * looser reading `1.5` would count as 1, `true` as 1 and nothing at all as 0.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = (route) => {
  const check = TypeBoxValidatorCompiler({ ...route, httpPart: "body" });
  if (route.httpPart === "body") return check;
  const numeric = numericOf(route.schema);
  return (parameters: Record<string, unknown>) => check(withNumbers(parameters, numeric));
};

/** How a number of each kind is spelled. */
const SPELLING: Record<string, RegExp> = {
  integer: /^-?(0|[1-9]\d*)$/,
  number: /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/,
};

function withNumbers(parameters: Record<string, unknown>, numeric: ReadonlyMap<string, RegExp>) {
  const entries = Object.entries(parameters).map(([name, text]) => {
    const isNumber = typeof text === "string" && numeric.get(name)?.test(text);
    return [name, isNumber ? Number(text) : text];
  });
  return Object.fromEntries(entries);
}

function numericOf(schema: TSchema): ReadonlyMap<string, RegExp> {
  const properties = "properties" in schema ? Object(schema.properties) : {};
  const spellings = Object.entries<{ type?: string }>(properties).flatMap(
    ([name, { type = "" }]) => {
      const spelling = SPELLING[type];
      return spelling ? [[name, spelling] as const] : [];
    },
  );
  return new Map(spellings);
}
