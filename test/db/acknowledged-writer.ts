import { sql } from "kysely";
import { openDatabase } from "../../server/db/connect.ts";
import { DatabaseUnavailable } from "../../server/db/refusals.ts";

/**
 * Opens the database of a data directory and writes numbers into the table `witness` for ever,
 * from the first argument on; says each once it is confirmed.
 */
const [dataDir = "", first = "1"] = process.argv.slice(2);
const { db } = await openDatabase({ dataDir });
await sql`create table if not exists witness (id integer primary key)`.execute(db);
for (let id = Number(first); ; ) {
  try {
    await sql`insert into witness values (${id}) on conflict do nothing`.execute(db);
    process.stdout.write(`${id}\n`);
    id += 1;
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
