import { type Static, Type } from "typebox";
import { BoxText } from "../geo/box.ts";
import { Geometry } from "../geo/geometry-schema.ts";
import {
  ById,
  Closed,
  type Contract,
  Instant,
  IsoDate,
  LonLat,
  Nullable,
  OneOf,
  Receipt,
  UUID_PATTERN,
  Uuid,
} from "../http/contract.ts";

export const NAME_KINDS = ["name", "spelling", "allonym", "short"] as const;
export const NAME_STATUSES = [
  "proposed",
  "standard",
  "superseded",
  "abolished",
  "historical",
] as const;
export const POSITION_QUALITIES = ["surveyed", "digitized", "approximate", "assumed"] as const;
export const SECRECIES = ["public", "internal", "confidential", "secret", "top-secret"] as const;

const NameKind = OneOf(NAME_KINDS);
const NameStatus = OneOf(NAME_STATUSES);
const PositionQuality = OneOf(POSITION_QUALITIES);
const Secrecy = OneOf(SECRECIES);
export type NameStatus = Static<typeof NameStatus>;
export type NameKind = Static<typeof NameKind>;
export type PositionQuality = Static<typeof PositionQuality>;

const ClassCode = Type.String({ pattern: "^\\d{5}$" });
const Prose = Type.String({ maxLength: 10_000 });
const Remark = Type.String({ maxLength: 200 });
const Why = Type.Optional(Type.String({ maxLength: 500 }));

/** A name of a place, with the time in which it was true. */
export const NameView = Closed({
  id: Uuid,
  kind: NameKind,
  status: NameStatus,
  text: Type.String(),
  specificPart: Type.String(),
  genericPart: Type.String(),
  romanization: Type.String(),
  romanizationPlain: Type.String(),
  readingConfirmed: Type.Boolean(),
  meaning: Type.String(),
  origin: Type.String(),
  history: Type.String(),
  validFrom: Nullable(IsoDate),
  validTo: Nullable(IsoDate),
  validText: Nullable(Type.String()),
  editionYear: Nullable(Type.Integer()),
  approvedBy: Nullable(Type.String()),
  documentNo: Nullable(Type.String()),
  approvedOn: Nullable(IsoDate),
  source: Type.String(),
  demonstration: Type.Boolean(),
});
export type NameView = Static<typeof NameView>;

/** A place with its names, the one in force (or, where none is, the latest) apart. */
export const PlaceRecord = Closed({
  id: Uuid,
  version: Type.Integer(),
  classCode: Type.String(),
  district: Closed({ id: Uuid, name: Type.String(), romanization: Type.String() }),
  representsId: Nullable(Uuid),
  geometry: Nullable(Geometry),
  location: Nullable(LonLat),
  positionQuality: Nullable(PositionQuality),
  secrecy: Secrecy,
  description: Type.String(),
  source: Type.String(),
  demonstration: Type.Boolean(),
  name: NameView,
  otherNames: Type.Array(NameView),
});
export type PlaceRecord = Static<typeof PlaceRecord>;

export const PlaceRow = Closed({
  id: Uuid,
  name: Type.String(),
  romanization: Type.String(),
  status: NameStatus,
  classCode: Type.String(),
  district: Type.String(),
  location: Nullable(LonLat),
  positionQuality: Nullable(PositionQuality),
  demonstration: Type.Boolean(),
});
export type PlaceRow = Static<typeof PlaceRow>;

/** What a write to a position answers besides its receipt: warnings do not hinder it. */
export const PlaceReceipt = Closed({
  ...Receipt.properties,
  warnings: Type.Array(OneOf(["outside-county"])),
});
export type PlaceReceipt = Static<typeof PlaceReceipt>;

export const PlaceQuery = Closed({
  bbox: Type.Optional(BoxText),
  classCode: Type.Optional(ClassCode),
  districtId: Type.Optional(Uuid),
  status: Type.Optional(NameStatus),
  positionQuality: Type.Optional(PositionQuality),
  /** The `next` of the page before: an id and the spelling after which to go on. */
  after: Type.Optional(Type.String({ maxLength: 2_100, pattern: `^${UUID_PATTERN}` })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
});
export type PlaceQuery = Static<typeof PlaceQuery>;

export const listPlaces = {
  method: "GET",
  url: "/api/places",
  access: "public",
  schema: {
    summary:
      "Places in pinyin order, filtered by window, class, district, status and position quality",
    querystring: PlaceQuery,
    response: {
      200: Closed({
        items: Type.Array(PlaceRow),
        total: Type.Integer(),
        next: Nullable(Type.String()),
      }),
    },
  },
} as const satisfies Contract;

export const readPlace = {
  method: "GET",
  url: "/api/places/:id",
  access: "public",
  schema: { summary: "One place with all its names", params: ById, response: { 200: PlaceRecord } },
} as const satisfies Contract;

export const createPlace = {
  method: "POST",
  url: "/api/places",
  access: "place.create",
  write: "create",
  schema: {
    summary: "Register a place under a proposed name, or a vanished place under a historical one",
    body: Closed({
      id: Uuid,
      nameId: Uuid,
      classCode: ClassCode,
      districtId: Uuid,
      geometry: Geometry,
      positionQuality: PositionQuality,
      description: Type.Optional(Prose),
      status: OneOf(["proposed", "historical"]),
      specificPart: Type.String({ minLength: 1, maxLength: 200 }),
      genericPart: Type.String({ maxLength: 50 }),
      romanization: Type.String({ minLength: 1, maxLength: 2_000 }),
      meaning: Type.Optional(Prose),
      origin: Type.Optional(Prose),
      history: Type.Optional(Prose),
      source: Type.Optional(Type.String({ maxLength: 500 })),
      why: Why,
    }),
    response: { 200: PlaceReceipt },
  },
} as const satisfies Contract;

/** What may be changed of a place; what is left out stays. */
export const PlaceChange = Closed({
  classCode: Type.Optional(ClassCode),
  districtId: Type.Optional(Uuid),
  geometry: Type.Optional(Geometry),
  positionQuality: Type.Optional(PositionQuality),
  description: Type.Optional(Prose),
  specificPart: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  genericPart: Type.Optional(Type.String({ maxLength: 50 })),
  romanization: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
  readingConfirmed: Type.Optional(Type.Boolean()),
  meaning: Type.Optional(Prose),
  origin: Type.Optional(Prose),
  history: Type.Optional(Prose),
  validText: Type.Optional(Nullable(Remark)),
  why: Why,
});
export type PlaceChange = Static<typeof PlaceChange>;

export const changePlace = {
  method: "PATCH",
  url: "/api/places/:id",
  access: "place.edit",
  write: "change",
  schema: {
    summary:
      "Change a place's facts or the text about its name; a stale edit is refused with three sides",
    params: ById,
    body: PlaceChange,
    response: { 200: PlaceReceipt },
  },
} as const satisfies Contract;

export const listVersions = {
  method: "GET",
  url: "/api/places/:id/versions",
  access: "history.read",
  schema: {
    summary: "Every version of a place, the newest first, with who made it",
    params: ById,
    response: {
      200: Closed({
        items: Type.Array(
          Closed({
            version: Type.Integer(),
            at: Instant,
            actor: Nullable(Type.String()),
            contract: Type.String(),
            why: Nullable(Type.String()),
            seq: Type.Integer(),
          }),
        ),
      }),
    },
  },
} as const satisfies Contract;

export const readVersion = {
  method: "GET",
  url: "/api/places/:id/versions/:version",
  access: "history.read",
  schema: {
    summary: "A place as it was in one version",
    params: Closed({ id: Uuid, version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) }),
    response: { 200: PlaceRecord },
  },
} as const satisfies Contract;

export const restoreVersion = {
  method: "POST",
  url: "/api/places/:id/restoration",
  access: "place.edit",
  write: "change",
  schema: {
    summary: "Make an earlier version the newest one again; nothing in between is lost",
    params: ById,
    body: Closed({ version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), why: Why }),
    response: { 200: PlaceReceipt },
  },
} as const satisfies Contract;

export const suggestRomanization = {
  method: "GET",
  url: "/api/romanization",
  access: "public",
  schema: {
    summary:
      "How a name is spelled by rule, with the characters whose reading a person must confirm",
    querystring: Closed({
      specificPart: Type.String({ minLength: 1, maxLength: 200 }),
      genericPart: Type.String({ maxLength: 50 }),
      classCode: ClassCode,
    }),
    response: {
      200: Closed({
        romanization: Type.String(),
        unconfirmed: Type.Array(
          Closed({
            index: Type.Integer(),
            character: Type.String(),
            readings: Type.Array(Type.String()),
          }),
        ),
      }),
    },
  },
} as const satisfies Contract;

export const checkPosition = {
  method: "GET",
  url: "/api/positions/check",
  access: "public",
  schema: {
    summary:
      "Whether a position is plausible, inside the county, and which township's seat is nearest",
    querystring: Closed({ lon: Type.Number(), lat: Type.Number() }),
    response: {
      200: Closed({
        fault: Nullable(OneOf(["not-finite", "swapped", "outside-provinces"])),
        insideCounty: Type.Boolean(),
        nearest: Nullable(Closed({ id: Uuid, name: Type.String(), distanceM: Type.Number() })),
      }),
    },
  },
} as const satisfies Contract;
