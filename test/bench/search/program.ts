import { CompiledQuery } from "kysely";
import pg from "pg";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { openDatabase } from "../../../server/db/connect.ts";

/** How long a `select 1` took in the program, milliseconds. */
export interface SelectOne {
  /** Through the pool that the program's own queries go through. */
  pool: number;
  /** Through a pool of `pg` with nothing above it; the embedded database has room for one pool only. */
  bare: number | null;
}

/**
 * The program on the database of a bench, in a process of its own: an address or a data directory as
 * argument. It tells where it listens, and answers one route more, which measures `select 1`.
 */
async function main(where: { databaseUrl: string } | { dataDir: string }) {
  const database = await openDatabase({ dataDir: "", ...where });
  const app = await createApp(database, readConfig({ NODE_ENV: "production", DEMO: "0" }));
  const bare =
    "databaseUrl" in where ? new pg.Pool({ connectionString: where.databaseUrl, max: 1 }) : null;
  const one = CompiledQuery.raw("select 1");
  app.route({
    method: "GET",
    url: "/api/bench/select-one",
    access: "public",
    handler: async (): Promise<SelectOne> => ({
      pool: await taken(() => database.db.executeQuery(one)),
      bare: bare && (await taken(() => bare.query("select 1"))),
    }),
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

async function taken(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

await main(JSON.parse(process.argv[2] ?? "{}"));
