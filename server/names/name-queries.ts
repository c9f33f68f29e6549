import { sql } from "kysely";
import type { Db, Trx } from "../db/kysely.ts";
import { lowerDate, upperDate } from "../db/validity.ts";
import type { NameView } from "./contract.ts";

/** The columns of a name that the outside sees; the live table and its versions have them alike. */
const NAME_COLUMNS = [
  "id",
  "kind",
  "status",
  "text",
  "specificPart",
  "genericPart",
  "romanization",
  "romanizationPlain",
  "readingConfirmed",
  "meaning",
  "origin",
  "history",
  "validText",
  "editionYear",
  "approvedBy",
  "documentNo",
  "approvedOn",
  "source",
  "demonstration",
] as const;

/** The names of a place, the one that heads its record first. */
export const findNames = (db: Db | Trx, placeId: string): Promise<NameView[]> =>
  db
    .selectFrom("placeName")
    .select(NAME_COLUMNS)
    .select((eb) => [
      lowerDate(eb.ref("valid")).as("validFrom"),
      upperDate(eb.ref("valid")).as("validTo"),
    ])
    .where("placeId", "=", placeId)
    .orderBy(sql`heading_rank(kind, status)`)
    .orderBy(sql`upper(valid) desc nulls first`)
    .orderBy("id")
    .execute();

/** The names that a place had once the operation with audit number `seq` was done. */
export const findNamesAt = (db: Db | Trx, placeId: string, seq: number): Promise<NameView[]> =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom("placeNameVersion")
        .innerJoin("audit", "audit.operationId", "placeNameVersion.operationId")
        .distinctOn("placeNameVersion.id")
        .selectAll("placeNameVersion")
        .where("placeId", "=", placeId)
        .where("seq", "<=", seq)
        .orderBy("placeNameVersion.id")
        .orderBy("seq", "desc")
        .orderBy(sql`lower(known) desc`)
        .as("names"),
    )
    .select(NAME_COLUMNS)
    .select((eb) => [
      lowerDate(eb.ref("valid")).as("validFrom"),
      upperDate(eb.ref("valid")).as("validTo"),
    ])
    .orderBy(sql`heading_rank(kind, status)`)
    .orderBy(sql`upper(valid) desc nulls first`)
    .orderBy("id")
    .execute();
