import { type DividedName, isJoined, segmentsApart, segmentsOf } from "./division.ts";
import { typedLetters, withoutTones } from "./letters.ts";
import { LOCAL_READINGS, type LocalReading } from "./place-readings.ts";
import { type CharacterReading, readingsOf } from "./readings.ts";
import { spell } from "./spell.ts";

/** A character whose reading a person has to confirm before the name is announced. */
export type UnconfirmedReading = {
  /** Place in the name, in characters from 0. */
  readonly index: number;
  readonly char: string;
  /** The readings it may have, the proposed one first. */
  readonly readings: readonly string[];
};

export type Romanization = {
  /** With tone marks: `Shūlán Shì`. */
  readonly toned: string;
  /** Without: `Shulan Shi`. */
  readonly plain: string;
  /** What is typed to find it: `shulanshi`, letters and digits only, ü as v. */
  readonly reading: string;
  readonly unconfirmed: readonly UnconfirmedReading[];
};

export type RomanizationSettings = {
  /** Words whose reading is known here, confirmed or not. */
  readonly local?: readonly LocalReading[];
  /** Whether administrative villages are written as one word like natural ones. */
  readonly joinsAdministrativeVillages?: boolean;
};

const unconfirmedIn = (readings: readonly CharacterReading[]): UnconfirmedReading[] =>
  readings.flatMap(({ char, candidates, confirmed }, index) =>
    confirmed ? [] : [{ index, char, readings: candidates }],
  );

/** The typed reading of a text: letters and digits without tones or spaces. */
export const readingOf = (readings: readonly CharacterReading[]): string =>
  typedLetters(readings.map(({ syllable }) => syllable).join("")).replace(/[^a-z0-9]/gu, "");

/** Spells a place name in Hanyu Pinyin by the rules of 1984 for Chinese place names (domain.md §1.5). */
export function romanize(name: DividedName, settings: RomanizationSettings = {}): Romanization {
  const { local = LOCAL_READINGS, joinsAdministrativeVillages = true } = settings;
  const readings = readingsOf(name.specificPart + name.genericPart, local);
  const toned = spell(
    isJoined(name.classCode, joinsAdministrativeVillages)
      ? segmentsOf(readings)
      : segmentsApart(name, readings),
  );
  return {
    toned,
    plain: withoutTones(toned),
    reading: readingOf(readings),
    unconfirmed: unconfirmedIn(readings),
  };
}
