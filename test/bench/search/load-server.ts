import { chmodSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import pg from "pg";
import { COLUMNS, type SearchFiles } from "./rows.ts";

const TABLES = { districts: "district", entries: "search_entry", keys: "search_key" } as const;

/** Loads the rows with COPY and builds the indexes afterwards. */
export async function loadIntoServer(databaseUrl: string, files: SearchFiles) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const folder = mkdtempSync(join(tmpdir(), "dijie-bench-"));
  try {
    chmodSync(folder, 0o755);
    await client.query(
      "set session_replication_role = replica; set maintenance_work_mem = '512MB'",
    );
    const rebuild = await dropIndexes(client);
    for (const part of ["districts", "entries", "keys"] as const) {
      // The server reads the file itself and has another owner.
      const readable = join(folder, basename(files[part]));
      copyFileSync(files[part], readable);
      chmodSync(readable, 0o644);
      const columns = COLUMNS[part].join(", ");
      await client.query(`copy ${TABLES[part]} (${columns}) from '${readable}'`);
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

/** Drops the indexes and constraints of the search tables; answers what makes them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows: constraints } = await client.query<{ drop: string; make: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint
    where conrelid in ('search_entry'::regclass, 'search_key'::regclass) and contype in ('p', 'u', 'f')
    order by contype = 'f' desc`);
  for (const { drop } of constraints) await client.query(drop);
  const { rows: indexes } = await client.query<{ drop: string; make: string }>(`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
    from pg_index where indrelid in ('search_entry'::regclass, 'search_key'::regclass)`);
  for (const { drop } of indexes) await client.query(drop);
  // Foreign keys last: they need the keys that they refer to.
  return [...indexes.map(({ make }) => make), ...constraints.map(({ make }) => make).reverse()];
}
