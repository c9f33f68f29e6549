import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { signIn } from "../../server/auth/commands.ts";
import { anchorFile, appendAnchors } from "../../server/commit/anchor.ts";
import { commit } from "../../server/commit/commit.ts";
import type { Db } from "../../server/db/kysely.ts";
import { openStore } from "../../server/files/store.ts";
import { seedDemonstration } from "../../server/seed/demonstration.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { seedReal } from "../../server/seed/real.ts";
import { seedSettings } from "../../server/seed/settings.ts";

/** What the program starts with, some edits, a session, stored files and anchors. */
export async function givenRecords(db: Db, dataDir: string): Promise<void> {
  await seedSettings(db);
  await seedReal(db);
  await seedDemonstration(db);
  for (const description of [
    '有"引号"、\\反斜线\\、换行\n和制表\t',
    "㙍𬭬 \u2028 { } , ; 'x'",
    "",
  ]) {
    await editPlaces(db, description);
  }
  const origin = { address: "127.0.0.1", agent: "test" };
  await signIn(
    db,
    { username: "officer", password: "officer-demo" },
    { token: "a token", earlierToken: undefined },
    origin,
  );
  for (const bytes of [1, 511, 512, 70_000, 1_000_000]) await attachFile(db, dataDir, bytes);
  const heads = await db.selectFrom("audit").select(["seq", "hash"]).orderBy("seq").execute();
  await appendAnchors(
    anchorFile(dataDir),
    heads.filter(({ seq }) => seq % 3 === 0),
  );
}

const editPlaces = (db: Db, description: string) =>
  commit(db, seedOperation(uuidv7()), async (trx) => {
    const places = await trx.selectFrom("place").select("id").orderBy("id").limit(3).execute();
    await trx
      .updateTable("place")
      .set((eb) => ({ description, version: eb("version", "+", 1) }))
      .where(
        "id",
        "in",
        places.map(({ id }) => id),
      )
      .execute();
    return { detail: { 数: 1.5, text: description } };
  });

async function attachFile(db: Db, dataDir: string, bytes: number): Promise<void> {
  const stored = await openStore(dataDir).put(chunks(randomBytes(bytes)), { maxBytes: bytes });
  await commit(db, seedOperation(uuidv7()), async (trx) => {
    const storedAt = new Date().toISOString();
    await trx
      .insertInto("file")
      .values({ ...stored, mediaType: "image/png", storedAt })
      .execute();
    const place = await trx.selectFrom("place").select("id").limit(1).executeTakeFirstOrThrow();
    await trx
      .insertInto("fileUse")
      .values({ id: uuidv7(), sha256: stored.sha256, subjectId: place.id, title: `扫描 ${bytes}` })
      .execute();
    return {};
  });
}

async function* chunks(content: Buffer) {
  yield content;
}

/** Every row of every table with all its columns, as the database writes them, by table. */
export async function rowsOf(db: Db): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'
    and tablename not in ('search_entry', 'search_key', 'schema_migration', 'spatial_ref_sys')
    order by 1`.execute(db);
  const contents: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(name)} t order by t::text collate "C"`.execute(db);
    contents[name] = rows.map(({ row }) => row);
  }
  return contents;
}

/** What can be found, by which keys; the numbers of the entries do not matter. */
export async function searchOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ found: string }>`
    select found from (
      select concat_ws('|', e.kind, subject_id, relation, form, title, romanization, reading, status,
                       tier, audience, district_id, location::text, band, key) as found
      from search_entry e join search_key k on k.entry_id = e.id) entries
    order by found collate "C"`.execute(db);
  return rows.map(({ found }) => found);
}

/** The files of a data directory's store with their contents. */
export async function filesOf(dataDir: string): Promise<Map<string, Buffer>> {
  const store = openStore(dataDir);
  const files = new Map<string, Buffer>();
  for await (const sha256 of store.list()) {
    const handle = await store.open(sha256);
    if (handle) files.set(sha256, await handle.readFile().finally(() => handle.close()));
  }
  return files;
}
