import { type Geometry, ringsAreClosed, verticesOf } from "../geo/geometry-schema.ts";
import { whyNotPlausible } from "../geo/plausibility.ts";
import type { FieldFault } from "../http/problems.ts";
import type { NameKind, NameStatus } from "./contract.ts";

/** A name has at most this many characters; the longest real ones have about thirty. */
export const MAX_NAME_CHARACTERS = 200;

/** Letters of the romanization with tone marks, figures, the separator and the hyphen (rules 7, 9, 11, 13 of 1984). */
const ROMANIZATION = /^[\p{Script=Latin}\p{M}0-9][\p{Script=Latin}\p{M}0-9' -]*$/u;

interface NameInput {
  specificPart?: string | undefined;
  genericPart?: string | undefined;
  romanization?: string | undefined;
}

/** What is wrong with the parts of a name, each with its field. */
export function faultsOfName({
  specificPart = "",
  genericPart = "",
  romanization,
}: NameInput): FieldFault[] {
  const characters = [...(specificPart + genericPart)].length;
  return [
    ...(characters > MAX_NAME_CHARACTERS
      ? [{ field: "/body/specificPart", fault: "too-long", limit: MAX_NAME_CHARACTERS }]
      : []),
    ...(specificPart !== specificPart.trim()
      ? [{ field: "/body/specificPart", fault: "spaces-around" }]
      : []),
    ...(genericPart !== genericPart.trim()
      ? [{ field: "/body/genericPart", fault: "spaces-around" }]
      : []),
    ...(romanization !== undefined && !ROMANIZATION.test(romanization)
      ? [{ field: "/body/romanization", fault: "not-a-romanization" }]
      : []),
  ];
}

/** What is wrong with a geometry: the first vertex that cannot be meant, or a ring left open. */
export function faultsOfGeometry(geometry: Geometry): FieldFault[] {
  for (const [lon, lat] of verticesOf(geometry)) {
    const fault = whyNotPlausible(lon, lat);
    if (fault) return [{ field: "/body/geometry", fault, lon, lat }];
  }
  return ringsAreClosed(geometry) ? [] : [{ field: "/body/geometry", fault: "open-ring" }];
}

/** Why the characters of a name may not be edited in place, or `null` when they may. */
export const whyNotRespell = (status: NameStatus): "needs-a-decision" | null =>
  // A name in force changes only by renaming (Order 753 art. 12), never by an edit.
  status === "proposed" || status === "historical" ? null : "needs-a-decision";

/** How a name in another state or of another kind is found and shown. */
export function relationOf(kind: NameKind, status: NameStatus) {
  if (kind === "spelling" || status === "superseded" || status === "abolished") return "former";
  if (kind === "allonym" || kind === "short") return "allonym";
  return status === "proposed" ? "proposed" : "standard";
}

/** Importance of a class of places, 0 first; the longest prefix of the class code counts. */
export const TIERS: readonly (readonly [prefix: string, tier: number])[] = [
  ["213", 0],
  ["214", 0],
  ["215", 1],
  ["216", 2],
  ["235", 3],
  ["232", 3],
  ["221", 3],
  ["222", 4],
  ["13", 4],
  ["12", 4],
  ["242", 4],
  ["25", 5],
];

/** Importance of what no prefix names. */
export const LOWEST_TIER = 6;

export const tierOf = (classCode: string): number =>
  TIERS.find(([prefix]) => classCode.startsWith(prefix))?.[1] ?? LOWEST_TIER;

/** Former names stand one step behind the name in force. */
export const formerTier = (tier: number): number => Math.min(tier + 1, 7);

/** Prefixes of the class codes of roads. */
export const ROAD_CLASSES = ["235", "232"] as const;
