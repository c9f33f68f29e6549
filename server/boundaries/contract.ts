import { type Static, Type } from "typebox";
import { ById, Closed, type Contract, OneOf, Uuid } from "../http/contract.ts";

export const BOUNDARY_LEVELS = ["province", "prefecture", "county"] as const;
const BoundaryLevel = OneOf(BOUNDARY_LEVELS);
export type BoundaryLevel = Static<typeof BoundaryLevel>;

const Side = Closed({ id: Uuid, name: Type.String(), romanization: Type.String() });

export const LineRow = Closed({
  id: Uuid,
  name: Type.String(),
  nameEn: Type.String(),
  level: BoundaryLevel,
  lengthKm: Type.Number(),
  indicative: Type.Boolean(),
});
export type LineRow = Static<typeof LineRow>;

export const LineRecord = Closed({
  ...LineRow.properties,
  version: Type.Integer(),
  district: Side,
  neighbor: Side,
  parts: Type.Integer(),
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  source: Type.String(),
  note: Type.String(),
  demonstration: Type.Boolean(),
});
export type LineRecord = Static<typeof LineRecord>;

export const listLines = {
  method: "GET",
  url: "/api/boundary-lines",
  access: "public",
  schema: {
    summary: "The county's boundary lines, the highest level first",
    response: { 200: Closed({ items: Type.Array(LineRow) }) },
  },
} as const satisfies Contract;

export const readLine = {
  method: "GET",
  url: "/api/boundary-lines/:id",
  access: "public",
  schema: {
    summary: "One boundary line with its two sides",
    params: ById,
    response: { 200: LineRecord },
  },
} as const satisfies Contract;
