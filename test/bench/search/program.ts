import { sql } from "kysely";
import pg from "pg";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { openDatabase } from "../../../server/db/connect.ts";
import type { Db } from "../../../server/db/kysely.ts";

/** What the bench asks of the program besides HTTP: how long so many `select 1` take, one by one. */
export interface SelectOneRequest {
  selectOne: number;
}

/** Milliseconds of each `select 1`. */
export interface SelectOneAnswer {
  /** As the program asks its database: through its query builder and pool. */
  program: number[];
  /** Through a pool of `pg` with nothing above it; none on the embedded database, which has one connection. */
  bare: number[];
}

/**
 * The program on the database of a bench, in a process of its own: an address or a data directory as
 * argument; it tells where it listens.
 */
async function main(where: { databaseUrl: string } | { dataDir: string }) {
  const database = await openDatabase({ dataDir: "", ...where }, { acceptsLoss: true });
  const config = readConfig({ NODE_ENV: "production", DEMO: "0" });
  const app = await createApp(database, config);
  const bare =
    "databaseUrl" in where ? new pg.Pool({ connectionString: where.databaseUrl, max: 1 }) : null;
  process.on("message", async ({ selectOne }: SelectOneRequest) => {
    const answer: SelectOneAnswer = {
      program: await times(selectOne, () => selectOneIn(database.db)),
      bare: bare ? await times(selectOne, () => bare.query("select 1")) : [],
    };
    process.send?.(answer);
  });
  process.on("disconnect", async () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    await app.close();
    await bare?.end();
    await database.close();
    process.exit(0);
  });
  process.send?.({ origin: await app.listen({ port: 0, host: "127.0.0.1" }) });
}

const selectOneIn = (db: Db) => sql`select 1`.execute(db);

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken;
}

await main(JSON.parse(process.argv[2] ?? "{}"));
