import type { DemonstrationName, DemonstrationPlace } from "../../records.ts";
import { COUNTY_PATH, COUNTY_SEAT } from "../gazetteer.ts";
import { offsetPosition, roundPosition } from "../local-plane.ts";
import { inventedMeaning, inventedOrigin } from "./dictionary.ts";
import { makeName } from "./naming.ts";
import type { TownPoint } from "./network.ts";
import { FIRST_NAMING_ON, STREETS, type StreetText } from "./street-names.ts";

export const TOWN_DECIMALS = 6;
export const STREETS_COUNT = STREETS.length;

function streetNames(street: StreetText, serial: number): DemonstrationName[] {
  const validFrom = street.namedOn || null;
  if (!street.formerName)
    return [
      makeName(street.name, serial, {
        status: street.status ?? "standard",
        validFrom,
        validTo: street.abolishedOn ?? null,
      }),
    ];
  const former = { status: "superseded", validFrom: FIRST_NAMING_ON, validTo: validFrom } as const;
  return [
    makeName(street.name, serial, { validFrom }),
    makeName(street.formerName, serial, former),
  ];
}

/** The invented streets as records. */
export const buildStreets = (
  lines: ReadonlyMap<string, readonly TownPoint[]>,
): DemonstrationPlace[] =>
  STREETS.map((street, index) => {
    const line = lines.get(street.id);
    if (!line) throw new Error(`${street.id}: no course`);
    const toPosition = ([eastM, northM]: TownPoint) =>
      roundPosition(offsetPosition(COUNTY_SEAT, eastM, northM), TOWN_DECIMALS);
    return {
      kind: "street",
      key: `street/${street.id}`,
      demonstration: true,
      classCode: street.classCode,
      district: COUNTY_PATH,
      names: streetNames(street, index + 1),
      meaning: inventedMeaning(street.meaning),
      origin: inventedOrigin("街路及其名称均由程序生成，并非舒兰实有。"),
      geometry: { type: "LineString", coordinates: line.map(toPosition) },
    };
  });
