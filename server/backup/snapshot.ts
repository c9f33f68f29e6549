import { sql } from "kysely";
import type { Db, Trx } from "../db/kysely.ts";
import { inSnapshot } from "../db/snapshot.ts";

/** Reads all of the database as it is at one moment, however long that takes. */
export const readSnapshot = <T>(db: Db, read: (trx: Trx) => Promise<T>): Promise<T> =>
  inSnapshot(db, async (trx) => {
    await liftTimeouts(trx);
    return read(trx);
  });

/** The limits of the pool are made for requests, not for work on whole tables. */
export const liftTimeouts = (trx: Trx) =>
  sql`select set_config('statement_timeout', '0', true),
             set_config('idle_in_transaction_session_timeout', '0', true)`.execute(trx);
