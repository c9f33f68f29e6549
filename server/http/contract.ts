import { type Static, type TSchema, Type } from "typebox";
import type { Action } from "../auth/rights.ts";

/**
 * What the outside may ask: one value that the route and the client both use.
 *
 * `access` is the right that the asker must hold. `write` says that the route changes something:
 * a client then sends an `Idempotency-Key` and, for "change", the version it read as `If-Match`.
 */
export interface Contract {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  access: Action;
  write?: "create" | "change";
  schema: {
    summary: string;
    params?: TSchema;
    querystring?: TSchema;
    body?: TSchema;
    response: Record<number, TSchema>;
  };
}

type Part<S, K extends string> = S extends { [P in K]: infer T extends TSchema }
  ? { [P in K]: Static<T> }
  : unknown;

/** What a caller of a contract hands over: its path parameters, query and body. */
export type Input<C extends Contract> = Part<C["schema"], "params"> &
  Part<C["schema"], "querystring"> &
  Part<C["schema"], "body">;

/** The body that a contract takes. */
export type Body<C extends Contract> = C["schema"] extends { body: infer T extends TSchema }
  ? Static<T>
  : undefined;

/** What a contract answers when all went well. */
export type Output<C extends Contract> = C["schema"]["response"] extends {
  200: infer T extends TSchema;
}
  ? Static<T>
  : undefined;

/** An object that refuses properties it does not know. */
export const Closed = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One of a fixed list of codes. */
export const OneOf = <const T extends string[]>(codes: readonly [...T]) => Type.Enum([...codes]);

export const UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

export const Uuid = Type.String({ pattern: `^${UUID_PATTERN}$` });

/** A date of the calendar, `YYYY-MM-DD`; the calendar has no year 0. */
export const IsoDate = Type.String({ format: "date", pattern: "^(?!0000)", maxLength: 10 });

/** An instant in UTC, ISO 8601. */
export const Instant = Type.String({
  pattern: "^\\d{4,6}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$",
});

/** Longitude and latitude in degrees, CGCS2000 (EPSG:4490). */
export const LonLat = Type.Tuple([
  Type.Number({ minimum: -180, maximum: 180 }),
  Type.Number({ minimum: -90, maximum: 90 }),
]);

/** What every write answers: small enough to keep for ever, and free of coordinates. */
export const Receipt = Closed({ id: Uuid, version: Type.Integer(), seq: Type.Integer() });
export type Receipt = Static<typeof Receipt>;

export const ById = Closed({ id: Uuid });

/** RFC 9457, with a stable code for programs and the parameters of its sentence. */
export const ProblemBody = Type.Object({
  type: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  title: Type.String(),
  params: Type.Record(Type.String(), Type.Unknown()),
});
export type ProblemBody = Static<typeof ProblemBody>;
