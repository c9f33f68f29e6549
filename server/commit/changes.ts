import type { Database } from "../db/connect.ts";
import type { Db } from "../db/kysely.ts";
import { CHANGE_CHANNEL } from "./signal.ts";

/** How many changes one answer holds at most; the cursor leads on to the rest. */
const MAX_CHANGES = 500;

/** Tables whose changes are nobody's business but the administrator's. */
const PRIVATE_TABLES = ["account"];

/** What was saved after `since`, in commit order, with the cursor to go on from. */
export async function findChanges(db: Db, since: number) {
  const entries = await db
    .selectFrom("audit")
    .select(["seq", "subjectId", "tables"])
    .where("seq", ">", since)
    .orderBy("seq")
    .limit(MAX_CHANGES)
    .execute();
  const changes = entries.filter(({ tables }) =>
    tables.some((table) => !PRIVATE_TABLES.includes(table)),
  );
  return { seq: entries.at(-1)?.seq ?? since, changes };
}

/** The number of the newest audit entry. */
export async function newestSeq(db: Db): Promise<number> {
  const { seq } = await db.selectFrom("auditHead").select("seq").executeTakeFirstOrThrow();
  return seq;
}

/** Somebody waiting for the next change. */
interface Watch {
  /** Resolves at the next change, when the time is over, when the asker has gone, or at `stop`. */
  changed: Promise<void>;
  stop(): void;
}

/** Tells who waits that something was saved, by this process or by another. */
export interface ChangeFeed {
  watch(timeoutMs: number, signal: AbortSignal): Watch;
  close(): void;
}

export async function openChangeFeed(database: Pick<Database, "listen">): Promise<ChangeFeed> {
  const watches = new Set<Watch>();
  const wake = () => {
    for (const { stop } of [...watches]) stop();
  };
  const stopHearing = await database.listen(CHANGE_CHANNEL, wake);
  return {
    watch(timeoutMs, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(() => watch.stop(), timeoutMs);
      const watch: Watch = {
        changed: promise,
        stop() {
          clearTimeout(timer);
          watches.delete(watch);
          signal.removeEventListener("abort", watch.stop);
          resolve();
        },
      };
      signal.addEventListener("abort", watch.stop, { once: true });
      watches.add(watch);
      return watch;
    },
    close() {
      stopHearing();
      wake();
    },
  };
}
