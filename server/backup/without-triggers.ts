import { sql } from "kysely";
import type { Trx } from "../db/kysely.ts";
import type { Table } from "./tables.ts";

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/**
 * Lets rows in as they are: no history is written of them, and foreign keys are checked once, at the
 * end, whatever the order of the tables. It needs no more than to own the tables, where
 * `session_replication_role` asks for a superuser. Undone with the transaction, should it fail.
 */
export async function withoutTriggers(
  trx: Trx,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  const keys = await findForeignKeys(trx);
  for (const { table, name } of keys) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(trx);
  }
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(trx);
  }
  await work();
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(trx);
  }
  for (const { table, name, definition } of keys) {
    await sql`alter table ${sql.table(table)}
      add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(trx);
  }
}

async function findForeignKeys(trx: Trx): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select conrelid::regclass::text as table, conname::text as name,
           pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
    order by conrelid::regclass::text, conname`.execute(trx);
  return rows;
}
