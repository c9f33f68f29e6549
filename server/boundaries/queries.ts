import { sql } from "kysely";
import type { Db } from "../db/kysely.ts";
import { boundsOf, lengthM } from "../db/postgis.ts";
import { notFound } from "../http/problems.ts";
import type { LineRecord, LineRow } from "./contract.ts";

const selectLines = (db: Db) =>
  db
    .selectFrom("boundaryLine as line")
    .select(["line.id", "line.name", "nameEn", "line.level", "indicative"])
    .select((eb) => sql<number>`${lengthM(eb.ref("line.geom"))} / 1000`.as("lengthKm"));

/** The boundary lines, the highest level first and the longest first within it. */
export const findLines = (db: Db): Promise<LineRow[]> =>
  selectLines(db).orderBy("line.level").orderBy("lengthKm", "desc").execute();

/** One boundary line with its two sides. @throws Problem `not-found` (404) */
export async function findLine(db: Db, id: string): Promise<LineRecord> {
  const line = await selectLines(db)
    .innerJoin("district as own", "own.id", "line.districtId")
    .innerJoin("district as other", "other.id", "line.neighborId")
    .select(["line.version", "line.source", "line.note", "line.demonstration"])
    .select(["own.id as ownId", "own.name as ownName", "own.romanization as ownRomanization"])
    .select([
      "other.id as otherId",
      "other.name as otherName",
      "other.romanization as otherRomanization",
    ])
    .select((eb) => [
      sql<number>`st_numgeometries(${eb.ref("line.geom")})`.as("parts"),
      boundsOf(eb.ref("line.geom")).as("box"),
    ])
    .where("line.id", "=", id)
    .executeTakeFirst();
  if (!line?.box) throw notFound("boundary-line");
  const { ownId, ownName, ownRomanization, otherId, otherName, otherRomanization, box, ...facts } =
    line;
  return {
    ...facts,
    district: { id: ownId, name: ownName, romanization: ownRomanization },
    neighbor: { id: otherId, name: otherName, romanization: otherRomanization },
    bounds: [box.west, box.south, box.east, box.north],
  };
}
