import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../auth/rights.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { operationReused, Problem } from "../http/problems.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { appendAudit } from "./audit.ts";
import { problemOfDatabaseError } from "./database-refusals.ts";
import { announce } from "./signal.ts";

/** Somebody's wish to write: who, from where, what, and the version that they had read. */
export interface Write<B = unknown> {
  actor: Actor | null;
  address: string | null;
  agent: string | null;
  operationId: string;
  contract: string;
  subjectId: string | null;
  base: number | null;
  body: B;
  /** Named when the body itself must not be hashed or kept, as with a password. */
  bodyForHash?: unknown;
  why: string | null;
}

/** What an operation says of itself beyond the rows it changed: counts and file hashes of an import. */
export type AuditDetail = Record<string, string | number | boolean | null>;

type Answered<R> = R & { seq: number };
type Outcome<R> =
  | { status: 200; answer: R; detail?: AuditDetail }
  | { status: number; problem: Problem };
type Stored = { status: number | null; answer: unknown };

/**
 * The only opener of a write transaction. Runs `work` once for an operation id, for ever: the same
 * id again returns the stored answer, refusals included; with another actor or body it is refused.
 *
 * A `Problem` thrown by `work` undoes its rows and is kept as the answer; any other error leaves no
 * trace. The audit entry is written last, so that the chain's head is locked shortest.
 *
 * @throws Problem `operation-reused` (422), and whatever `work` refuses with
 */
export async function commit<R extends object>(
  db: Db,
  write: Write,
  work: (trx: Trx) => Promise<R & { detail?: AuditDetail }>,
): Promise<Answered<R>> {
  const { stored, head } = await db.transaction().execute(async (trx) => {
    const earlier = await begin(trx, write);
    if (earlier) return { stored: earlier, head: null };
    const outcome = await attempt(trx, work);
    const entry = await appendAudit(
      trx,
      write,
      outcome.status,
      "detail" in outcome ? outcome.detail : undefined,
    );
    const answer =
      "problem" in outcome ? bodyOf(outcome.problem) : { ...outcome.answer, seq: entry.seq };
    await trx
      .updateTable("operation")
      .set({ status: outcome.status, answer: JSON.stringify(answer) })
      .where("id", "=", write.operationId)
      .execute();
    return { stored: { status: outcome.status, answer }, head: entry };
  });
  if (head) announce(db, head);
  return replay<R>(stored);
}

/** Registers the operation; answers what was stored under its id before, if anything was. */
async function begin(trx: Trx, write: Write): Promise<Stored | null> {
  const bodyHash = hashOf(write);
  const actorId = write.actor?.id ?? null;
  const added = await trx
    .insertInto("operation")
    .values({
      id: write.operationId,
      actorId,
      contract: write.contract,
      subjectId: write.subjectId,
      bodyHash,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) {
    const earlier = await trx
      .selectFrom("operation")
      .select(["actorId", "bodyHash", "status", "answer"])
      .where("id", "=", write.operationId)
      .executeTakeFirstOrThrow();
    if (earlier.actorId !== actorId || earlier.bodyHash !== bodyHash) throw operationReused();
    return earlier;
  }
  await sql`select set_config('dijie.operation_id', ${write.operationId}, true)`.execute(trx);
  return null;
}

async function attempt<R extends object>(
  trx: Trx,
  work: (trx: Trx) => Promise<R & { detail?: AuditDetail }>,
): Promise<Outcome<R>> {
  await sql`savepoint work`.execute(trx);
  try {
    const { detail, ...answer } = await work(trx);
    await sql`set constraints all immediate`.execute(trx);
    await sql`release savepoint work`.execute(trx);
    return { status: 200, answer: answer as R, ...(detail && { detail }) };
  } catch (error) {
    const problem = error instanceof Problem ? error : problemOfDatabaseError(error);
    if (!problem) throw error;
    await sql`rollback to savepoint work`.execute(trx);
    return { status: problem.status, problem };
  }
}

const hashOf = ({ contract, subjectId, base, body, bodyForHash = body }: Write): string =>
  createHash("sha256")
    .update(canonicalJson({ contract, subjectId, base, body: bodyForHash ?? null }))
    .digest("hex");

const bodyOf = ({ code, params }: Problem) => ({ code, params });

function replay<R>({ status, answer }: Stored): Answered<R> {
  if (status === 200) return answer as Answered<R>;
  const { code, params } = answer as { code: string; params: Record<string, unknown> };
  throw new Problem(status ?? 500, code, params);
}
