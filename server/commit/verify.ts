import { sql } from "kysely";
import type { Db, Trx } from "../db/kysely.ts";
import type { Anchor } from "./anchor.ts";
import { type AuditContent, chainHash, hashOfChanges } from "./audit.ts";
import type { FindingCode } from "./text.ts";

/** The hash before the first entry. */
const GENESIS = "0".repeat(64);

/** Something in the records that is not as it was written. */
export interface Finding {
  code: FindingCode;
  subject: string;
}

/** Entries read at once. */
const PAGE = 5_000;

/** Where a walk along the chain has come to. */
interface Walk {
  seq: number;
  hash: string;
  findings: Finding[];
}

/**
 * Walks the whole chain: numbers without gaps, each hash, what each entry says was changed, the head,
 * and the heads that were kept outside the database.
 */
export async function verifyChain(
  db: Db | Trx,
  anchors: readonly Anchor[],
): Promise<{ entries: number; findings: Finding[] }> {
  const anchored = new Map<number, Anchor[]>();
  for (const anchor of anchors) {
    anchored.set(anchor.seq, [...(anchored.get(anchor.seq) ?? []), anchor]);
  }
  const walk: Walk = { seq: 0, hash: GENESIS, findings: [] };
  let entries = 0;
  for (let page = await readPage(db, 0); page.length > 0; ) {
    // The database reads the next page while this one is hashed.
    const next = readPage(db, page.at(-1)?.seq ?? 0);
    for (const entry of page) follow(walk, entry, anchored.get(entry.seq) ?? []);
    entries += page.length;
    page = await next;
  }
  const head = await db.selectFrom("auditHead").selectAll().executeTakeFirst();
  if (head?.seq !== walk.seq || head.hash !== walk.hash) find(walk, "head", head?.seq ?? 0);
  for (const { seq } of anchors) if (seq > walk.seq) find(walk, "anchor", seq);
  return { entries, findings: walk.findings };
}

type Entry = Awaited<ReturnType<typeof readPage>>[number];

const readPage = (db: Db | Trx, after: number) =>
  db
    .selectFrom("audit")
    .selectAll()
    .select(
      sql<string>`(select ${hashOfChanges} from row_change
        where row_change.operation_id = audit.operation_id)`.as("changesFound"),
    )
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(PAGE)
    .execute();

function follow(walk: Walk, { hash, changesFound, ...entry }: Entry, anchors: readonly Anchor[]) {
  const content: AuditContent = entry;
  if (entry.seq !== walk.seq + 1) find(walk, "sequence", walk.seq + 1);
  if (entry.previousHash !== walk.hash) find(walk, "chain", entry.seq);
  if (chainHash(content) !== hash) find(walk, "entry", entry.seq);
  if (changesFound !== entry.changesHash) find(walk, "changes", entry.seq);
  if (anchors.some((anchor) => anchor.hash !== hash)) find(walk, "anchor", entry.seq);
  walk.seq = entry.seq;
  walk.hash = hash;
}

const find = (walk: Walk, code: FindingCode, seq: number) =>
  walk.findings.push({ code, subject: `${seq}` });

/** Operations and changed rows that the chain does not know, or knows otherwise. */
export async function verifyOperations(db: Db | Trx): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select 'operation' as code, coalesce(o.id, a.operation_id)::text as subject
    from operation o full join audit a on a.operation_id = o.id
    where a.seq is null or o.id is null
       or (o.status, o.actor_id, o.contract, o.subject_id)
          is distinct from (a.status, a.actor_id, a.contract, a.subject_id)
    union all
    select distinct 'changes', c.operation_id::text
    from row_change c left join audit a on a.operation_id = c.operation_id
    where a.seq is null`.execute(db);
  return rows;
}
