import { type Static, Type } from "typebox";
import { BoxText } from "../geo/box.ts";
import { Closed, type Contract, LonLat, Nullable, OneOf, Uuid } from "../http/contract.ts";

export const SEARCH_KINDS = [
  "place",
  "district",
  "boundary-line",
  "sign",
  "marker",
  "facility",
  "heritage",
  "case",
] as const;
const SearchKind = OneOf(SEARCH_KINDS);
export type SearchKind = Static<typeof SearchKind>;

export const SEARCH_RELATIONS = ["standard", "proposed", "allonym", "former", "number"] as const;

export const SearchHit = Closed({
  kind: SearchKind,
  id: Uuid,
  /** The name that heads the record, whatever was typed. */
  name: Type.String(),
  romanization: Type.String(),
  /** The text that matched: a former name or spelling differs from `name`. */
  matched: Type.String(),
  relation: OneOf(SEARCH_RELATIONS),
  status: Type.String(),
  district: Nullable(Type.String()),
  location: Nullable(LonLat),
});
export type SearchHit = Static<typeof SearchHit>;

export const search = {
  method: "GET",
  url: "/api/search",
  access: "public",
  schema: {
    summary: "Anything with a name, by characters, pinyin, initials or a former name, best first",
    querystring: Closed({
      q: Type.String({ maxLength: 200 }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      bbox: Type.Optional(BoxText),
      kind: Type.Optional(SearchKind),
    }),
    response: { 200: Closed({ items: Type.Array(SearchHit) }) },
  },
} as const satisfies Contract;
