import { type Static, Type } from "typebox";
import {
  ById,
  Closed,
  type Contract,
  Instant,
  IsoDate,
  Nullable,
  OneOf,
  Receipt,
  Uuid,
} from "../http/contract.ts";

export const BASES = ["confirmed", "found", "plan", "local", "derived", "unverified"] as const;
export const Basis = OneOf(BASES);
export type Basis = Static<typeof Basis>;

const Why = Type.Optional(Type.String({ maxLength: 500 }));
const Note = Nullable(Type.String({ maxLength: 2_000 }));

export const CitationView = Closed({
  id: Uuid,
  key: Type.String(),
  title: Type.String(),
  article: Nullable(Type.String()),
  issuedOn: Nullable(IsoDate),
  address: Nullable(Type.String()),
  note: Nullable(Type.String()),
  version: Type.Integer(),
});

/** A deadline, distance, switch or list: what a rule may hold. */
const RuleValue = Type.Union([
  Type.Number(),
  Type.Boolean(),
  Type.String({ maxLength: 500 }),
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 1_000 }),
]);

export const RuleView = Closed({
  id: Uuid,
  key: Type.String(),
  region: Type.String(),
  classCode: Type.String(),
  value: RuleValue,
  validFrom: Nullable(IsoDate),
  validTo: Nullable(IsoDate),
  basis: Basis,
  citation: Nullable(CitationView),
  note: Nullable(Type.String()),
  version: Type.Integer(),
});
export type RuleView = Static<typeof RuleView>;

export const ItemView = Closed({
  id: Uuid,
  code: Type.String(),
  labelZh: Type.String(),
  labelEn: Type.String(),
  basis: Basis,
  note: Nullable(Type.String()),
  retired: Type.Boolean(),
  version: Type.Integer(),
});
export type ItemView = Static<typeof ItemView>;

export const DictionaryView = Closed({
  id: Uuid,
  key: Type.String(),
  titleZh: Type.String(),
  titleEn: Type.String(),
  complete: Type.Boolean(),
  note: Nullable(Type.String()),
  items: Type.Array(ItemView),
});
export type DictionaryView = Static<typeof DictionaryView>;

export const SettingVersion = Closed({
  version: Type.Integer(),
  at: Instant,
  actor: Nullable(Type.String()),
  why: Nullable(Type.String()),
  content: Type.Record(Type.String(), Type.Unknown()),
});

export const listDictionaries = {
  method: "GET",
  url: "/api/dictionaries",
  access: "public",
  schema: {
    summary: "All code lists with their items, retired ones included",
    response: { 200: Closed({ items: Type.Array(DictionaryView) }) },
  },
} as const satisfies Contract;

export const addItem = {
  method: "POST",
  url: "/api/dictionary-items",
  access: "setting.edit",
  write: "create",
  schema: {
    summary: "Add a code to a code list",
    body: Closed({
      id: Uuid,
      dictionaryId: Uuid,
      code: Type.String({ pattern: "^[0-9A-Za-z-]{1,40}$" }),
      labelZh: Type.String({ minLength: 1, maxLength: 100 }),
      labelEn: Type.String({ minLength: 1, maxLength: 200 }),
      basis: Basis,
      note: Note,
      why: Why,
    }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const changeItem = {
  method: "PATCH",
  url: "/api/dictionary-items/:id",
  access: "setting.edit",
  write: "change",
  schema: {
    summary: "Change a code's labels, basis or note, or retire it; the code itself stays",
    params: ById,
    body: Closed({
      labelZh: Type.String({ minLength: 1, maxLength: 100 }),
      labelEn: Type.String({ minLength: 1, maxLength: 200 }),
      basis: Basis,
      note: Note,
      retired: Type.Boolean(),
      why: Why,
    }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const listRules = {
  method: "GET",
  url: "/api/rules",
  access: "setting.read",
  schema: {
    summary: "All rules of law and local practice, with value, validity and citation",
    response: { 200: Closed({ items: Type.Array(RuleView), citations: Type.Array(CitationView) }) },
  },
} as const satisfies Contract;

export const changeRule = {
  method: "PATCH",
  url: "/api/rules/:id",
  access: "setting.edit",
  write: "change",
  schema: {
    summary: "Change a rule's value, validity, basis, citation or note",
    params: ById,
    body: Closed({
      value: RuleValue,
      validFrom: Nullable(IsoDate),
      validTo: Nullable(IsoDate),
      basis: Basis,
      citationId: Nullable(Uuid),
      note: Note,
      why: Why,
    }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const addCitation = {
  method: "POST",
  url: "/api/citations",
  access: "setting.edit",
  write: "create",
  schema: {
    summary: "Add a source that rules can cite",
    body: Closed({
      id: Uuid,
      key: Type.String({ pattern: "^[a-z0-9][a-z0-9.-]{1,79}$" }),
      title: Type.String({ minLength: 1, maxLength: 300 }),
      article: Nullable(Type.String({ maxLength: 100 })),
      issuedOn: Nullable(IsoDate),
      address: Nullable(Type.String({ maxLength: 500 })),
      note: Note,
      why: Why,
    }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const listSettingVersions = {
  method: "GET",
  url: "/api/settings/:id/versions",
  access: "setting.read",
  schema: {
    summary: "Every version of a rule, code or citation, the newest first",
    params: ById,
    response: { 200: Closed({ items: Type.Array(SettingVersion) }) },
  },
} as const satisfies Contract;
