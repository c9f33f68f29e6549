import { type Static, Type } from "typebox";
import { ById, Closed, type Contract, LonLat, Nullable, OneOf, Uuid } from "../http/contract.ts";

export const DISTRICT_LEVELS = [
  "province",
  "prefecture",
  "county",
  "subdistrict",
  "town",
  "township",
  "village",
  "community",
] as const;
const DistrictLevel = OneOf(DISTRICT_LEVELS);
export type DistrictLevel = Static<typeof DistrictLevel>;

export const DistrictRow = Closed({
  id: Uuid,
  name: Type.String(),
  romanization: Type.String(),
  level: DistrictLevel,
  /** Code of the civil-affairs ministry; a system of its own. */
  codeMca: Nullable(Type.String()),
  /** Code of the statistics bureau; a system of its own. */
  codeNbs: Nullable(Type.String()),
  parentId: Nullable(Uuid),
  neighbor: Type.Boolean(),
  seat: Nullable(LonLat),
  demonstration: Type.Boolean(),
});
export type DistrictRow = Static<typeof DistrictRow>;

export const DistrictRecord = Closed({
  ...DistrictRow.properties,
  version: Type.Integer(),
  parent: Nullable(Closed({ id: Uuid, name: Type.String() })),
  placeId: Nullable(Uuid),
  areaKm2: Nullable(Type.Number()),
  bounds: Nullable(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])),
  places: Type.Integer(),
  source: Type.String(),
  children: Type.Array(DistrictRow),
  lines: Type.Array(Closed({ id: Uuid, name: Type.String(), nameEn: Type.String() })),
});
export type DistrictRecord = Static<typeof DistrictRecord>;

export const listDistricts = {
  method: "GET",
  url: "/api/districts",
  access: "public",
  schema: {
    summary: "Units of all levels, the neighbors included; both code systems, never to be joined",
    querystring: Closed({
      parentId: Type.Optional(Uuid),
      level: Type.Optional(DistrictLevel),
    }),
    response: { 200: Closed({ items: Type.Array(DistrictRow) }) },
  },
} as const satisfies Contract;

export const readDistrict = {
  method: "GET",
  url: "/api/districts/:id",
  access: "public",
  schema: {
    summary: "One unit with its parent, the units in it and its lines",
    params: ById,
    response: { 200: DistrictRecord },
  },
} as const satisfies Contract;
