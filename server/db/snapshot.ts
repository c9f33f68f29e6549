import type { Db, Trx } from "./kysely.ts";

/** Runs reads that must agree with each other on one state of the database. */
export const inSnapshot = <T>(db: Db, read: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
