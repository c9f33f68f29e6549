import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Trx } from "../db/kysely.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import type { AuditDetail, Write } from "./commit.ts";
import { CHANGE_CHANNEL, type ChainHead } from "./signal.ts";

/** What an audit entry says, in the form that is hashed. */
export interface AuditContent {
  seq: number;
  operationId: string;
  at: string;
  actorId: string | null;
  address: string | null;
  agent: string | null;
  contract: string;
  subjectId: string | null;
  why: string | null;
  status: number;
  tables: string[];
  changes: number;
  changesHash: string;
  detail: unknown;
  previousHash: string;
}

/** The hash that chains an entry to the one before it: SHA-256 of its canonical JSON. */
export const chainHash = (content: AuditContent): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** One hash over a group of `row_change`, in the order in which the rows were changed. */
export const hashOfChanges = sql<string>`encode(sha256(convert_to(coalesce(string_agg(
  concat_ws(' ', table_name, row_id, version, coalesce(before_hash, '-'), coalesce(after_hash, '-')),
  E'\n' order by id), ''), 'UTF8')), 'hex')`;

/** What an operation changed: how many rows of which tables, and one hash over all of them. */
async function changesOf(trx: Trx, operationId: string) {
  const { rows } = await sql<{ changes: number; tables: string[]; changesHash: string }>`
    select count(*)::int as changes,
           coalesce(array_agg(distinct table_name), '{}') as tables,
           ${hashOfChanges} as changes_hash
    from row_change where operation_id = ${operationId}`.execute(trx);
  const [changes] = rows;
  if (!changes) throw new Error("an aggregate without a row");
  return changes;
}

/** Adds the entry of an operation to the chain, in commit order: the head row is locked until the end. */
export async function appendAudit(
  trx: Trx,
  write: Write,
  status: number,
  detail?: AuditDetail,
): Promise<ChainHead> {
  const changes = await changesOf(trx, write.operationId);
  const head = await trx
    .selectFrom("auditHead")
    .select(["seq", "hash", sql<string>`date_trunc('milliseconds', clock_timestamp())`.as("at")])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const content: AuditContent = {
    seq: head.seq + 1,
    operationId: write.operationId,
    at: head.at,
    actorId: write.actor?.id ?? null,
    address: write.address,
    agent: write.agent,
    contract: write.contract,
    subjectId: write.subjectId,
    why: write.why,
    status,
    ...changes,
    detail: detail ?? null,
    previousHash: head.hash,
  };
  const hash = chainHash(content);
  await trx
    .insertInto("audit")
    .values({ ...content, detail: detail ? JSON.stringify(detail) : null, hash })
    .execute();
  await trx.updateTable("auditHead").set({ seq: content.seq, hash }).execute();
  await sql`select pg_notify(${CHANGE_CHANNEL}, ${String(content.seq)})`.execute(trx);
  return { seq: content.seq, hash, tables: changes.tables };
}
