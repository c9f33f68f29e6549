import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db, Trx } from "../db/kysely.ts";
import { openStore } from "../files/store.ts";
import type { Archive } from "./archive-reader.ts";
import { loadTable } from "./load-table.ts";
import type { Manifest } from "./manifest.ts";
import { BackupRefused } from "./refusals.ts";
import { restoreAnchors } from "./restore-anchors.ts";
import { liftTimeouts } from "./snapshot.ts";
import { findTables, linesOf, type Table } from "./tables.ts";
import { withoutTriggers } from "./without-triggers.ts";

/**
 * Restores a backup into an empty database of the same schema, all or nothing, and every row is read
 * again and compared before it counts. Beside `commit` this is the only writer of records: it brings
 * back what was written through it.
 *
 * @param rebuild makes again what is derived from the records
 * @throws BackupRefused when database and backup do not go together, or the result is not as it was
 */
export async function restoreBackup(
  db: Db,
  dataDir: string,
  archive: Archive,
  rebuild: (trx: Trx) => Promise<unknown>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await liftTimeouts(trx);
    await requireSameSchema(trx, archive.manifest);
    const tables = await findTables(trx);
    await requireEmpty(trx, tables);
    await restoreFiles(dataDir, archive);
    await trx.deleteFrom("auditHead").execute();
    await withoutTriggers(trx, tables, async () => {
      for (const table of tables) await loadTable(trx, table, archive.lines(table.name));
    });
    for (const table of tables) await requireSameRows(trx, table, archive.manifest);
    await rebuild(trx);
  });
  // Only now: a head kept of a chain that is not there would tell of a loss.
  await restoreAnchors(dataDir, await archive.anchors());
}

async function requireSameSchema(trx: Trx, { schema }: Manifest): Promise<void> {
  const steps = await trx
    .selectFrom("schemaMigration")
    .select(["version", "name", "sha256"])
    .orderBy("version")
    .execute();
  const isSame =
    steps.length === schema.length &&
    steps.every(({ version, sha256 }, index) => {
      const other = schema[index];
      return other?.version === version && other.sha256 === sha256;
    });
  if (isSame) return;
  throw new BackupRefused("schema-differs", {
    found: schema.at(-1)?.version ?? 0,
    known: steps.at(-1)?.version ?? 0,
  });
}

/** The head of an empty chain is there in every new database. */
async function requireEmpty(trx: Trx, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const isHead = name === "audit_head";
    const { rows } = await sql`select from ${sql.table(name)}
      ${isHead ? sql`where seq > 0` : sql``} limit 1`.execute(trx);
    if (rows.length > 0) throw new BackupRefused("not-empty", { table: name });
  }
}

/** Files are kept under their hash, so that one that is there already does no harm. */
async function restoreFiles(dataDir: string, archive: Archive): Promise<void> {
  const store = openStore(dataDir);
  for (const { sha256, bytes } of archive.manifest.files) {
    const stored = await store.put(archive.file(sha256), { maxBytes: bytes });
    if (stored.sha256 !== sha256) throw new BackupRefused("not-as-backed-up", { table: sha256 });
  }
}

async function requireSameRows(trx: Trx, table: Table, { tables }: Manifest): Promise<void> {
  const expected = tables.find(({ name }) => name === table.name);
  const hash = createHash("sha256");
  let rows = 0;
  for await (const lines of linesOf(trx, table)) {
    hash.update(lines.join(""));
    rows += lines.length;
  }
  if (rows !== expected?.rows || hash.digest("hex") !== expected.sha256) {
    throw new BackupRefused("not-as-backed-up", { table: table.name });
  }
}
