import type { PlaceChange, PlaceRecord, PositionQuality } from "../../../server/names/contract.ts";
import type { Position } from "../../map/desk.tsx";

/** What a person fills in of a place: one value for each field of the form. */
export interface Draft {
  specificPart: string;
  genericPart: string;
  romanization: string;
  readingConfirmed: boolean;
  classCode: string | null;
  districtId: string | null;
  /** Where the place is, when it is a point; lines and areas keep their shape. */
  position: Position | null;
  positionQuality: PositionQuality;
  meaning: string;
  origin: string;
  history: string;
  validText: string;
  description: string;
}

export type ContentField = keyof Draft;

export const EMPTY_DRAFT: Draft = {
  specificPart: "",
  genericPart: "",
  romanization: "",
  readingConfirmed: false,
  classCode: null,
  districtId: null,
  position: null,
  positionQuality: "digitized",
  meaning: "",
  origin: "",
  history: "",
  validText: "",
  description: "",
};

/** A record as the form shows it. */
export const draftOf = ({ name, ...place }: PlaceRecord): Draft => ({
  specificPart: name.specificPart,
  genericPart: name.genericPart,
  romanization: name.romanization,
  readingConfirmed: name.readingConfirmed,
  classCode: place.classCode,
  districtId: place.district.id,
  position: place.geometry?.type === "Point" ? place.location : null,
  positionQuality: place.positionQuality ?? "digitized",
  meaning: name.meaning,
  origin: name.origin,
  history: name.history,
  validText: name.validText ?? "",
  description: place.description,
});

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export const FIELDS = Object.keys(EMPTY_DRAFT) as ContentField[];

/** The fields in which two states of a record differ. */
export const differingFields = (a: Draft, b: Draft): ContentField[] =>
  FIELDS.filter((field) => !isSame(a[field], b[field]));

/** Only what was changed, as the contract takes it. */
export function changeOf(base: Draft, draft: Draft): PlaceChange {
  const changed = new Set(differingFields(base, draft));
  const { classCode, districtId, position, validText, ...texts } = draft;
  const change: PlaceChange = Object.fromEntries(
    Object.entries(texts).filter(([field]) => changed.has(field as ContentField)),
  );
  if (changed.has("classCode") && classCode) change.classCode = classCode;
  if (changed.has("districtId") && districtId) change.districtId = districtId;
  if (changed.has("validText")) change.validText = validText || null;
  if (changed.has("position") && position) {
    change.geometry = { type: "Point", coordinates: [...position] };
  }
  return change;
}

/** One side chosen for each field that both sides changed; the rest as whoever changed it. */
export function mergeSides(
  sides: { base: Draft; theirs: Draft; yours: Draft },
  choices: Partial<Record<ContentField, "theirs" | "yours">>,
): Draft {
  const { base, theirs, yours } = sides;
  const merged: Draft = { ...theirs };
  for (const field of differingFields(base, yours)) {
    if ((choices[field] ?? "yours") === "yours") Object.assign(merged, { [field]: yours[field] });
  }
  return merged;
}
