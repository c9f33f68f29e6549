import { type RawBuilder, sql } from "kysely";
import type { Db, Trx } from "../db/kysely.ts";
import type { Finding } from "./verify.ts";

/** A row of one of the checks below. */
interface Broken {
  id: string;
  version: number;
}

/**
 * Compares every kept version with its hash and with the log of changes, its time with its
 * neighbors' and with the audit, and every record with its newest version.
 */
export async function verifyVersions(
  db: Db | Trx,
): Promise<{ versions: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let versions = 0;
  for (const history of await findHistories(db)) {
    const table = history.replace(/_version$/, "");
    const checks = [
      ["version", brokenVersions(table, history)],
      ["known", brokenTimes(history)],
      ["live", brokenRecords(table, history)],
    ] as const;
    for (const [code, check] of checks) {
      const { rows } = await check.execute(db);
      findings.push(
        ...rows.map(({ id, version }) => ({ code, subject: `${table} ${id} v${version}` })),
      );
    }
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(history)}`.execute(db);
    versions += rows[0]?.count ?? 0;
  }
  return { versions, findings };
}

/** The tables that keep versions: only they have a hash of their contents. */
async function findHistories(db: Db | Trx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'content_hash' order by table_name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Versions that are not as they were hashed, or that the log of changes has otherwise or not at all. */
const brokenVersions = (table: string, history: string): RawBuilder<Broken> => sql`
  select id, version from ${sql.table(history)} v where row_hash(to_jsonb(v)) <> content_hash
  union
  select coalesce(v.id, c.row_id), coalesce(v.version, c.version)
  from ${sql.table(history)} v
  full join (select * from row_change where table_name = ${table}) c
    on c.row_id = v.id and c.operation_id = v.operation_id and c.version = v.version
       and c.after_hash = v.content_hash
  where v.id is null or c.id is null`;

/**
 * Versions whose time does not end where the next begins, or begins after the audit that closed its
 * operation. Two of one instant leave the first an empty time.
 */
const brokenTimes = (history: string): RawBuilder<Broken> => sql`
  select id, version from (
    select id, version, upper(known) as ending,
           lead(lower(known)) over (partition by id order by lower(known)) as following
    from ${sql.table(history)} where not isempty(known)
  ) times where ending is distinct from following
  union
  select v.id, v.version from ${sql.table(history)} v join audit a on a.operation_id = v.operation_id
  where lower(v.known) >= a.at + interval '1 millisecond'`;

const brokenRecords = (table: string, history: string): RawBuilder<Broken> => sql`
  select coalesce(l.id, v.id) as id, coalesce(l.version, v.version) as version
  from ${sql.table(table)} l
  full join (select * from ${sql.table(history)} where upper_inf(known)) v on v.id = l.id
  where v.id is null or l.id is null or row_hash(to_jsonb(l)) <> v.content_hash`;
