import { sql } from "kysely";
import { anchorFile, readAnchors } from "../../server/commit/anchor.ts";
import { verifyChain, verifyOperations } from "../../server/commit/verify.ts";
import { verifyVersions } from "../../server/commit/verify-versions.ts";
import { openDatabase } from "../../server/db/connect.ts";
import type { Db } from "../../server/db/kysely.ts";
import type { Place } from "./program.ts";
import type { Witness } from "./writer-messages.ts";

/** What the database holds, against what the program had confirmed. */
export interface Comparison {
  /** Confirmed writes whose operation, audit entry or version is not there. */
  lost: string[];
  /** Writes of the officers that are there more often or further than was confirmed. */
  doubled: string[];
  /** What does not fit in the chain, the histories and the operations. */
  findings: string[];
  auditEntries: number;
}

/** Opens the database after the program has ended and compares it with the witness. */
export async function compare(
  { dataDir, databaseUrl }: Place,
  witnesses: readonly Witness[],
): Promise<Comparison> {
  const database = await openDatabase({ dataDir, ...(databaseUrl && { databaseUrl }) });
  try {
    const { db } = database;
    const chain = await verifyChain(db, await readAnchors(anchorFile(dataDir)));
    const versions = await verifyVersions(db);
    const findings = [...chain.findings, ...versions.findings, ...(await verifyOperations(db))];
    return {
      lost: await findLost(db, witnesses),
      doubled: await findDoubled(db, witnesses),
      findings: findings.map(({ code, subject }) => `${code} ${subject}`),
      auditEntries: chain.entries,
    };
  } finally {
    await database.close();
  }
}

/** The witness as rows `w`; one parameter holds them all. */
const rowsOf = (witnesses: readonly Witness[]) => sql`
  json_to_recordset(${JSON.stringify(witnesses)}::json) w(
    "operationId" uuid, "placeId" uuid, version integer, seq bigint)`;

async function findLost(db: Db, witnesses: readonly Witness[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select w."operationId" as id from ${rowsOf(witnesses)}
    where not exists (
      select from operation o join audit a on a.operation_id = o.id
      join place_version v on v.operation_id = o.id
      where o.id = w."operationId" and o.status = 200 and a.seq = w.seq
        and v.id = w."placeId" and v.version = w.version)`.execute(db);
  return rows.map(({ id }) => id);
}

/** The officers settled whatever they began, so nothing of theirs may be there but what they saw. */
async function findDoubled(db: Db, witnesses: readonly Witness[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with w as (select * from ${rowsOf(witnesses)}), p as (
      select "placeId" as id, max(version) as version, count(*) as writes from w group by "placeId")
    select o.id from operation o
    where o.contract in ('POST /api/places', 'PATCH /api/places/:id')
      and not exists (select from w where w."operationId" = o.id)
    union all
    select p.id from p join place l on l.id = p.id
    where l.version <> p.version
      or (select count(*) from place_version v where v.id = p.id) <> p.writes`.execute(db);
  return rows.map(({ id }) => id);
}
