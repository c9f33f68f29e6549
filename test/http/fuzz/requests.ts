import fc from "fast-check";
import type { InjectOptions } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { brokenBody, damage, nastyText, spoiled } from "./nasty-values.ts";
import { checkOf, conforming, type Hints, type Schema } from "./schema-values.ts";

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

/** One operation as the description of the API tells it. */
export interface Operation {
  method: string;
  path: string;
  right: string;
  parameters: Parameter[];
  body: Schema | null;
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

interface Described {
  description: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Operation["responses"];
}

/** Every operation of a description, in its order. */
export const operationsOf = (description: {
  paths: Record<string, Record<string, Described>>;
}): Operation[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      method: method.toUpperCase(),
      path,
      right: /`(.+)`/.exec(described.description)?.[1] ?? "",
      parameters: described.parameters ?? [],
      body: described.requestBody?.content["application/json"]?.schema ?? null,
      responses: described.responses,
    })),
  );

/** A request, and whether it is what the description asks for. */
export interface FuzzedRequest {
  options: InjectOptions;
  conforms: boolean;
}

type Texts = Record<string, string | undefined>;

/** Waiting for news would only take time. */
const withoutWait = ({ name, schema }: Parameter): Schema =>
  name === "wait" ? { ...schema, maximum: 0 } : schema;

/** What the id in an address is of: `places` in `/api/places/{id}`. */
const subjectOf = (path: string) => /([a-z-]+)\/\{id\}/.exec(path)?.[1] ?? "";

/** Parameters in the address: most conform, some are spoiled or left out. */
function textsOf(path: string, parameters: Parameter[], hints: Hints): fc.Arbitrary<Texts> {
  const model: Record<string, fc.Arbitrary<string | undefined>> = {};
  for (const parameter of parameters) {
    const { name } = parameter;
    const hintName = parameter.in === "path" && name === "id" ? `id of ${subjectOf(path)}` : name;
    const right = conforming(withoutWait(parameter), hints, hintName).map(String);
    const omitted = fc.constant(undefined);
    model[parameter.name] = parameter.required
      ? fc.oneof({ weight: 12, arbitrary: right }, nastyText)
      : fc.oneof({ weight: 4, arbitrary: omitted }, { weight: 4, arbitrary: right }, nastyText);
  }
  return fc.record(model);
}

const NUMBER = { integer: /^-?(0|[1-9]\d*)$/, number: /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/ };

/** Whether the texts of an address are what their schemas ask, spelled as JSON spells numbers. */
const doTextsConform = (parameters: Parameter[], texts: Texts): boolean =>
  parameters.every(({ name, required, schema }) => {
    const text = texts[name];
    if (text === undefined) return !required;
    const isNumeric = schema.type === "integer" || schema.type === "number";
    if (isNumeric && !NUMBER[schema.type as keyof typeof NUMBER].test(text)) return false;
    return checkOf(schema).Check(isNumeric ? Number(text) : text.toWellFormed().normalize("NFC"));
  });

interface Body {
  payload?: string;
  type?: string;
  conforms: boolean;
}

function bodyOf(schema: Schema | null, hints: Hints): fc.Arbitrary<Body> {
  if (!schema) return fc.constant({ conforms: true });
  const check = checkOf(schema);
  const sent = (value: unknown): Body => ({
    payload: JSON.stringify(value),
    type: "application/json",
    conforms: check.Check(value),
  });
  const right = conforming(schema, hints).map(sent);
  const wrong = fc
    .tuple(conforming(schema, hints), damage)
    .map(([value, harm]) => sent(spoiled(value, harm)));
  const broken = brokenBody.map((body): Body => ({ ...body, conforms: false }));
  return fc.oneof(
    { weight: 5, arbitrary: right },
    { weight: 6, arbitrary: wrong },
    { weight: 2, arbitrary: broken },
  );
}

/** What follows the query as such: the same parameter again, an unknown one, or no text at all. */
const addition = fc.constantFrom(
  "",
  "",
  "",
  "",
  "",
  "",
  "unknown=1",
  "limit=1&limit=2",
  "%E0%A4%A",
  "a[b]=1",
  "%00=1",
);

const version = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
  fc.integer({ min: 0, max: 999_999_999 }),
);

const headersOf = (parameters: Parameter[]): fc.Arbitrary<Texts> =>
  fc.record({
    "Idempotency-Key": maybe(
      parameters,
      "Idempotency-Key",
      fc.constant(null).map(() => uuidv7()),
    ),
    "If-Match": maybe(
      parameters,
      "If-Match",
      version.map((number) => `"${number}"`),
    ),
  });

const maybe = (parameters: Parameter[], name: string, right: fc.Arbitrary<string>) =>
  parameters.some((parameter) => parameter.name === name)
    ? fc.oneof({ weight: 12, arbitrary: right }, fc.constantFrom(undefined, "", "x", '"-1"', "*"))
    : fc.constant(undefined);

/** Requests to an operation. */
export function requestsTo(operation: Operation, hints: Hints): fc.Arbitrary<FuzzedRequest> {
  const { parameters, method } = operation;
  const [inPath, inQuery, inHeader] = ["path", "query", "header"].map((where) =>
    parameters.filter((parameter) => parameter.in === where),
  ) as [Parameter[], Parameter[], Parameter[]];
  return fc
    .record({
      path: textsOf(operation.path, inPath, hints),
      query: textsOf(operation.path, inQuery, hints),
      headers: headersOf(inHeader),
      body: bodyOf(operation.body, hints),
      extra: method === "GET" ? addition : fc.constant(""),
    })
    .map(({ path, query, headers, body, extra }) => ({
      options: {
        method: method as "GET",
        url: addressOf(operation.path, path, query, extra),
        headers: {
          ...defined(headers),
          ...(body.type !== undefined && { "content-type": body.type }),
        },
        ...(body.payload !== undefined && { payload: body.payload }),
      },
      conforms:
        body.conforms &&
        doTextsConform(inPath, path) &&
        doTextsConform(inQuery, query) &&
        doTextsConform(inHeader, headers),
    }));
}

const defined = (texts: Texts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );

function addressOf(path: string, inPath: Texts, inQuery: Texts, extra: string): string {
  const filled = path.replace(/\{([^}]+)\}/g, (_, name) =>
    encodeURIComponent((inPath[name] ?? "").toWellFormed()),
  );
  const query = [String(new URLSearchParams(defined(inQuery))), extra].filter(Boolean).join("&");
  return query ? `${filled}?${query}` : filled;
}
