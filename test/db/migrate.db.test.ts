import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect } from "vitest";
import { migrate } from "../../server/db/migrate.ts";
import { test as base } from "../support/database.ts";

const OWN = join(import.meta.dirname, "../../migrations");

/** A copy of the program's migrations, to be changed. */
const test = base.extend(
  "directory",
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  async ({}, { onCleanup }) => {
    const directory = mkdtempSync(join(tmpdir(), "dijie-migrations-"));
    cpSync(OWN, directory, { recursive: true });
    onCleanup(() => rmSync(directory, { recursive: true }));
    return directory;
  },
);

const steps = readdirSync(OWN).sort();
const newest = steps.at(-1) ?? "";

test("refuses a database that has run another text of a step", async ({ db, directory }) => {
  writeFileSync(join(directory, newest), "select 1;", { flag: "a" });
  await expect(migrate(db, directory)).rejects.toMatchObject({
    code: "migration-changed",
    params: { migration: newest.replace(".sql", "") },
  });
});

test("refuses a database that is newer than the program", async ({ db, directory }) => {
  rmSync(join(directory, newest));
  await expect(migrate(db, directory)).rejects.toMatchObject({
    code: "schema-newer",
    params: { found: steps.length, known: steps.length - 1 },
  });
});

test("refuses a database that has run a step which the program lacks", async ({
  db,
  directory,
}) => {
  rmSync(join(directory, steps[0] ?? ""));
  await expect(migrate(db, directory)).rejects.toMatchObject({ code: "migration-missing" });
});

test("undoes a step that fails as a whole and names it", async ({ db, directory }) => {
  const text = "create table half (id integer); insert into half values ('no number');";
  writeFileSync(join(directory, "9999_half.sql"), text);
  await expect(migrate(db, directory)).rejects.toMatchObject({
    code: "migration-failed",
    params: { migration: "9999_half", reason: expect.stringContaining("no number") },
  });
  const { rows } = await sql`select to_regclass('half') as half`.execute(db);
  expect(rows).toEqual([{ half: null }]);
});

test("runs nothing a second time", async ({ db }) => {
  await expect(migrate(db)).resolves.toEqual({ applied: [], version: steps.length });
});

test("takes other line ends for the same text", async ({ db, directory }) => {
  const file = join(directory, newest);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
  await expect(migrate(db, directory)).resolves.toMatchObject({ applied: [] });
});
