import type { DemonstrationName, DemonstrationPlace, Position } from "../../records.ts";
import { COUNTY_SEAT, TOWNSHIP_SEATS } from "../gazetteer.ts";
import { offsetPosition, roundPosition } from "../local-plane.ts";
import { districtPath, inventedMeaning, inventedOrigin } from "./dictionary.ts";
import { makeName } from "./naming.ts";
import { PLACES, type PlaceText } from "./place-names.ts";
import { jitter, type Random } from "./random.ts";
import { STREETS_COUNT, TOWN_DECIMALS } from "./streets.ts";

const POSITION_JITTER_M = 30;

function placeNames(place: PlaceText, serial: number): DemonstrationName[] {
  const { status, validFrom, validTo = null, validText = null } = place;
  const current = makeName(place.name, serial, { status, validFrom, validTo, validText });
  if (!place.formerName) return [current];
  return [
    current,
    makeName(place.formerName, serial, { status: "superseded", validTo: validFrom }),
  ];
}

function placePosition({ township, offsetM }: PlaceText, random: Random): Position {
  const seat = township ? TOWNSHIP_SEATS.get(township) : COUNTY_SEAT;
  if (!seat) throw new Error(`${township}: no seat`);
  const [eastM, northM] = offsetM;
  const spot = offsetPosition(
    seat,
    eastM + jitter(random, POSITION_JITTER_M),
    northM + jitter(random, POSITION_JITTER_M),
  );
  return roundPosition(spot, TOWN_DECIMALS);
}

/** The invented places other than streets as records. */
export const buildPlaces = (random: Random): DemonstrationPlace[] =>
  PLACES.map((place, index) => ({
    kind: "place",
    key: `place/${place.id}`,
    demonstration: true,
    classCode: place.classCode,
    district: districtPath(place.township),
    names: placeNames(place, STREETS_COUNT + index + 1),
    meaning: inventedMeaning(place.meaning),
    origin: inventedOrigin("地名、位置与文号均为虚构，并非舒兰实有。"),
    geometry: { type: "Point", coordinates: placePosition(place, random) },
  }));
