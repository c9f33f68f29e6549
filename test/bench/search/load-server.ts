import { chmodSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import pg from "pg";
import { COLUMNS, type SearchFiles } from "./rows.ts";
import { dropIndexes, TABLES } from "./tables.ts";

/** Loads the rows with COPY and builds the indexes afterwards. */
export async function loadIntoServer(databaseUrl: string, files: SearchFiles) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const folder = mkdtempSync(join(tmpdir(), "dijie-bench-"));
  try {
    // The server reads the files itself and has another owner.
    chmodSync(folder, 0o755);
    await client.query(
      "set session_replication_role = replica; set maintenance_work_mem = '512MB'",
    );
    const rebuild = await dropIndexes(async (text) => (await client.query(text)).rows);
    for (const part of ["districts", "entries", "keys"] as const) {
      process.stderr.write(`loading ${part}\n`);
      const readable = join(folder, basename(files[part]));
      copyFileSync(files[part], readable);
      chmodSync(readable, 0o644);
      await client.query(`copy ${TABLES[part]} (${COLUMNS[part].join(", ")}) from '${readable}'`);
      rmSync(readable);
    }
    for (const statement of rebuild) await client.query(statement);
    await client.query("vacuum analyze");
    await client.query("checkpoint");
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
  }
}
