import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, getDialect } from "kysely-codegen";
import { openDatabase } from "./connect.ts";
import { migrate } from "./migrate.ts";

/**
 * Writes types.ts from the schema that the migrations make in an empty database; with `--verify`
 * fails when the file is not what would be written.
 */
const OUT_FILE = fileURLToPath(new URL("./types.ts", import.meta.url));

const dataDir = mkdtempSync(join(tmpdir(), "dijie-types-"));
const database = await openDatabase({ dataDir });
try {
  await migrate(database.db);
  await generate({
    db: database.db.withoutPlugins(),
    dialect: getDialect("postgres", { dateParser: "string" }),
    camelCase: true,
    typeMapping: { timestamptz: "string", int8: "number" },
    excludePattern: "(geometry_columns|geography_columns|spatial_ref_sys)",
    outFile: OUT_FILE,
    verify: process.argv.includes("--verify"),
  });
} finally {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}
