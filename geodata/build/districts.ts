import type { DistrictLevel, DistrictRecord, EditionDifference, Position } from "../records.ts";
import { formerSpellingsOf } from "./edition-differences.ts";
import { type Edition, type EditionUnit, plainName } from "./editions.ts";
import {
  CIVIL_AFFAIRS_CODES,
  COUNTY_PATH,
  COUNTY_SEAT,
  SUPERIOR_UNITS,
  TOWNSHIP_SEATS,
} from "./gazetteer.ts";
import { offsetPosition, roundPosition } from "./local-plane.ts";

/** Distance between neighbouring assumed seats, metres. */
const ASSUMED_SPACING_M = 320;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const parentOf = (path: string) => path.split("/").slice(0, -1).join("/") || null;
const lastName = (path: string) => path.split("/").at(-1) ?? path;

const superiorRecords = (): DistrictRecord[] =>
  SUPERIOR_UNITS.map(({ path, level, code }) => ({
    path,
    parent: parentOf(path),
    name: lastName(path),
    sourceName: lastName(path),
    level,
    codeMca: code,
    codeNbs: code,
    seat: path === COUNTY_PATH ? COUNTY_SEAT : null,
    seatQuality: path === COUNTY_PATH ? "approximate" : null,
    formerSpellings: [],
  }));

/** Statistical numbering: 001–099 subdistricts, 100–199 towns, 200–399 townships. */
function townshipLevel(codeNbs: string): DistrictLevel {
  const number = Number(codeNbs.slice(6));
  if (number < 100) return "subdistrict";
  return number < 200 ? "town" : "township";
}

/** Statistical numbering: 001–199 communities, 200–399 villages. */
const villageLevel = (codeNbs: string): DistrictLevel =>
  Number(codeNbs.slice(9)) < 200 ? "community" : "village";

function townshipRecord(
  unit: EditionUnit,
  differences: readonly EditionDifference[],
): DistrictRecord {
  const codeMca = CIVIL_AFFAIRS_CODES.get(unit.name);
  if (!codeMca) throw new Error(`${unit.name}: no civil-affairs code`);
  const seat = TOWNSHIP_SEATS.get(unit.name) ?? null;
  return {
    path: `${COUNTY_PATH}/${unit.name}`,
    parent: COUNTY_PATH,
    name: unit.name,
    sourceName: unit.sourceName,
    level: townshipLevel(unit.codeNbs),
    codeMca,
    codeNbs: unit.codeNbs,
    seat,
    seatQuality: seat && "approximate",
    formerSpellings: formerSpellingsOf(unit.codeNbs, differences, plainName),
  };
}

/** The `n`-th place of a sunflower head round `centre`: evenly spread, so that none hides another. */
function assumedSeat(centre: Position, n: number): Position {
  const radiusM = ASSUMED_SPACING_M * Math.sqrt(n);
  const angle = n * GOLDEN_ANGLE;
  const spot = offsetPosition(centre, radiusM * Math.sin(angle), radiusM * Math.cos(angle));
  return roundPosition(spot, 5);
}

/**
 * Gives each village a spot round the seat of its parent, or of the county where that has none.
 * Spots outside the county are passed over.
 */
function seatAssigner(isInCounty: (seat: Position) => boolean) {
  const spots = new Map<Position, number>();
  return (seat: Position | null): Position => {
    const centre = seat ?? COUNTY_SEAT;
    let n = (spots.get(centre) ?? 0) + 1;
    while (!isInCounty(assumedSeat(centre, n))) n += 1;
    spots.set(centre, n);
    return assumedSeat(centre, n);
  };
}

/** All records of `districts.json`: superior units, neighbours, townships, villages. */
export function buildDistricts(
  edition: Edition,
  differences: readonly EditionDifference[],
  isInCounty: (seat: Position) => boolean,
): DistrictRecord[] {
  const townships = edition.townships.map((unit) => townshipRecord(unit, differences));
  const byCode = new Map(townships.map((township) => [township.codeNbs, township]));
  const assignSeat = seatAssigner(isInCounty);
  const villages = edition.villages.map((unit): DistrictRecord => {
    const township = byCode.get(unit.parentCode);
    if (!township) throw new Error(`${unit.codeNbs}: no township ${unit.parentCode}`);
    return {
      path: `${township.path}/${unit.name}`,
      parent: township.path,
      name: unit.name,
      sourceName: unit.sourceName,
      level: villageLevel(unit.codeNbs),
      codeMca: null,
      codeNbs: unit.codeNbs,
      seat: assignSeat(township.seat),
      seatQuality: "assumed",
      formerSpellings: formerSpellingsOf(unit.codeNbs, differences, plainName),
    };
  });
  return [...superiorRecords(), ...townships, ...villages];
}
