import { sql } from "kysely";
import type { Db } from "../db/kysely.ts";
import type { Anchor } from "./anchor.ts";
import { type AuditContent, chainHash, changesOf } from "./audit.ts";

/** The hash before the first entry. */
export const GENESIS = "0".repeat(64);

/** Something in the records that is not as it was written. */
export interface Finding {
  code:
    | "sequence"
    | "chain"
    | "entry"
    | "changes"
    | "version"
    | "live"
    | "operation"
    | "head"
    | "anchor"
    | "file";
  subject: string;
}

const PAGE = 2_000;

/** Walks the whole chain: numbers without gaps, each hash, what each entry says was changed. */
export async function verifyChain(
  db: Db,
  anchors: readonly Anchor[],
): Promise<{ entries: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const page = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const { hash, ...entry } of page) {
      const content: AuditContent = entry;
      if (entry.seq !== seq + 1) findings.push({ code: "sequence", subject: `${seq + 1}` });
      if (entry.previousHash !== previous)
        findings.push({ code: "chain", subject: `${entry.seq}` });
      if (chainHash(content) !== hash) findings.push({ code: "entry", subject: `${entry.seq}` });
      if ((anchored.get(entry.seq) ?? hash) !== hash)
        findings.push({ code: "anchor", subject: `${entry.seq}` });
      const changes = await changesOf(db, entry.operationId);
      if (changes.changesHash !== entry.changesHash)
        findings.push({ code: "changes", subject: `${entry.seq}` });
      previous = hash;
      seq = entry.seq;
    }
    if (page.length < PAGE) break;
  }
  const head = await db.selectFrom("auditHead").selectAll().executeTakeFirstOrThrow();
  if (head.seq !== seq || head.hash !== previous)
    findings.push({ code: "head", subject: `${head.seq}` });
  for (const anchor of anchors) {
    if (anchor.seq > seq) findings.push({ code: "anchor", subject: `${anchor.seq}` });
  }
  return { entries: seq, findings };
}

/** Tables that keep their history, by the version table's name. */
async function findHistories(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'content_hash' order by table_name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Compares every kept version with its hash, every hash with the log of changes, and every live row with its last version. */
export async function verifyVersions(db: Db): Promise<{ versions: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let versions = 0;
  for (const history of await findHistories(db)) {
    const table = history.replace(/_version$/, "");
    const broken = await sql<{ id: string; version: number; code: Finding["code"] }>`
      select id, version, 'version' as code from ${sql.table(history)} v where row_hash(to_jsonb(v)) <> content_hash
      union all
      select row_id, version, 'version' from row_change c where table_name = ${table} and not exists (
        select from ${sql.table(history)} v
        where v.id = c.row_id and v.operation_id = c.operation_id and v.content_hash = c.after_hash)
      union all
      select id, version, 'version' from ${sql.table(history)} v where not exists (
        select from row_change c where c.table_name = ${table} and c.row_id = v.id
          and c.operation_id = v.operation_id and c.after_hash = v.content_hash)
      union all
      select l.id, l.version, 'live' from ${sql.table(table)} l left join ${sql.table(history)} v
        on v.id = l.id and upper_inf(v.known)
        where v.id is null or row_hash(to_jsonb(l)) <> v.content_hash
      union all
      select v.id, v.version, 'live' from ${sql.table(history)} v
        where upper_inf(v.known) and not exists (select from ${sql.table(table)} l where l.id = v.id)`.execute(
      db,
    );
    findings.push(
      ...broken.rows.map(({ id, version, code }) => ({
        code,
        subject: `${table} ${id} v${version}`,
      })),
    );
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from ${sql.table(history)}`.execute(db);
    versions += rows[0]?.count ?? 0;
  }
  return { versions, findings };
}

/** Operations that were answered but left no entry in the chain, or the reverse. */
export async function verifyOperations(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from operation o left join audit a on a.operation_id = o.id
    where a.seq is null or o.status is null or o.status <> a.status`.execute(db);
  return rows.map(({ id }) => ({ code: "operation", subject: id }));
}
