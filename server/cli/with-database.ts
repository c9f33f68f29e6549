import { anchorFile, keepAnchor } from "../commit/anchor.ts";
import type { Config } from "../config.ts";
import { openDatabase } from "../db/connect.ts";
import type { Db } from "../db/kysely.ts";
import { migrate } from "../db/migrate.ts";

/** Opens the database as it is, for work that only reads. */
export async function readingDatabase<T>(config: Config, work: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
}

/** Opens the database in its newest schema, for work whose writes are anchored like the server's. */
export const writingDatabase = <T>(config: Config, work: (db: Db) => Promise<T>): Promise<T> =>
  readingDatabase(config, async (db) => {
    await migrate(db);
    const stop = keepAnchor(db, anchorFile(config.dataDir), (error) => console.error(error));
    try {
      return await work(db);
    } finally {
      await stop();
    }
  });
