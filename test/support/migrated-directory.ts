import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../server/db/connect.ts";
import { prepare } from "./prepare.ts";

const root = join(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache/dijie");

/** What decides how a migrated directory looks: the schema, and the program that makes it. */
const INGREDIENTS = [
  ...readdirSync(join(root, "migrations")).map((file) => `migrations/${file}`),
  "server/db/pglite.ts",
  "test/support/prepare.ts",
  "node_modules/@electric-sql/pglite/package.json",
  "node_modules/@electric-sql/pglite-postgis/package.json",
];

/**
 * A data directory of the embedded database as it is after all migrations: made once for a schema,
 * which takes ten seconds, and copied from then on.
 */
export async function migratedDirectory(): Promise<string> {
  const directory = join(cache, fingerprint());
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "draft-"));
  const database = await openDatabase({ dataDir: draft });
  await prepare(database.db);
  await database.close();
  for (const old of readdirSync(cache).filter((name) => !isDraft(name) && name !== fingerprint()))
    rmSync(join(cache, old), { recursive: true, force: true });
  // Another run may have made the same meanwhile.
  if (existsSync(directory)) rmSync(draft, { recursive: true });
  else renameSync(draft, directory);
  return directory;
}

const isDraft = (name: string) => name.startsWith("draft-");

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of INGREDIENTS) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

/** A data directory of one's own, a copy of a migrated one; whoever asks removes it. */
export function copyOf(migrated: string): string {
  const dataDir = mkdtempSync(join(tmpdir(), "dijie-test-"));
  cpSync(join(migrated, "database"), join(dataDir, "database"), { recursive: true });
  return dataDir;
}
