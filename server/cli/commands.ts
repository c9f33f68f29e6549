import { json } from "node:stream/consumers";
import { Value } from "typebox/value";
import { v7 as uuidv7 } from "uuid";
import { createAccount } from "../auth/commands.ts";
import { createAccount as createAccountContract } from "../auth/contract.ts";
import { randomPassword } from "../auth/passwords.ts";
import { openArchive } from "../backup/archive-reader.ts";
import { askServer } from "../backup/ask-server.ts";
import { writeBackup } from "../backup/backup.ts";
import { restoreBackup } from "../backup/restore.ts";
import { refuseOverwriting, saveBackup } from "../backup/save-backup.ts";
import { type Verification, verifyRecords } from "../backup/verify-records.ts";
import { commit, type Write } from "../commit/commit.ts";
import type { Config } from "../config.ts";
import { migrate as migrateSchema } from "../db/migrate.ts";
import { rebuildSearch } from "../rebuild-search.ts";
import { seed as seedDatabase } from "../seed/seed.ts";
import { print, printVerification, sizesOf } from "./print.ts";
import { cliText } from "./text.ts";
import { UsageError } from "./usage.ts";
import { readingDatabase, writingDatabase } from "./with-database.ts";

// Each command answers the status with which the program ends.

export async function migrate(config: Config): Promise<number> {
  const { applied, version } = await readingDatabase(config, (db) => migrateSchema(db));
  print(cliText.migrated, { applied: applied.length, version });
  return 0;
}

export async function seed(config: Config): Promise<number> {
  const { administratorPassword } = await writingDatabase(config, (db) => seedDatabase(db, config));
  print(cliText.seeded);
  if (administratorPassword) {
    print(cliText["administrator-password"], { password: administratorPassword });
  }
  return 0;
}

export async function verify(config: Config): Promise<number> {
  const { databaseUrl, dataDir } = config;
  const answer = databaseUrl ? null : await askServer(dataDir, "verify");
  const verification = answer
    ? ((await json(answer)) as Verification)
    : await readingDatabase(config, (db) => verifyRecords(db, dataDir));
  return printVerification(verification);
}

export async function backup(config: Config, file: string): Promise<number> {
  refuseOverwriting(file);
  const { databaseUrl, dataDir } = config;
  const answer = databaseUrl ? null : await askServer(dataDir, "backup");
  const manifest = answer
    ? await saveBackup(answer, file)
    : await readingDatabase(config, (db) => saveBackup(writeBackup(db, dataDir), file));
  print(cliText["backed-up"], { file, ...sizesOf(manifest) });
  const { lost } = manifest;
  if (lost.length > 0) print(cliText.lost, { count: lost.length });
  return lost.length > 0 ? 1 : 0;
}

export async function restore(config: Config, file: string): Promise<number> {
  const archive = await openArchive(file);
  try {
    const { dataDir } = config;
    const verification = await readingDatabase(config, async (db) => {
      await migrateSchema(db);
      await restoreBackup(db, dataDir, archive, rebuildSearch);
      return verifyRecords(db, dataDir);
    });
    print(cliText.restored, sizesOf(archive.manifest));
    return printVerification(verification);
  } finally {
    await archive.close();
  }
}

export async function searchRebuild(config: Config): Promise<number> {
  const write = operation("search-rebuild", null, null);
  const { subjects } = await writingDatabase(config, (db) => commit(db, write, rebuildSearch));
  print(cliText.rebuilt, { subjects });
  return 0;
}

export async function user(config: Config, username: string, role: string): Promise<number> {
  const password = randomPassword();
  const body = { id: uuidv7(), username, displayName: username, role, password };
  const { body: schema } = createAccountContract.schema;
  if (!Value.Check(schema, body)) throw new UsageError();
  await writingDatabase(config, (db) => createAccount(db, operation("user", body.id, body)));
  print(cliText["account-made"], { username, role, password });
  return 0;
}

/** A write by whoever sits at the machine, which no account stands for. */
const operation = <B>(name: string, subjectId: string | null, body: B): Write<B> => ({
  actor: null,
  address: null,
  agent: null,
  operationId: uuidv7(),
  contract: `cli ${name}`,
  subjectId,
  base: null,
  body,
  why: null,
});
