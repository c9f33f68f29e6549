import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { copyOf } from "../support/migrated-directory.ts";
import "../support/provided.ts";
import { killRounds, VICTIMS } from "./kill-rounds.ts";

const ROUNDS = 5;
/** Opening the embedded database takes seconds, and each round does. */
const TIMEOUT_MS = 240_000;

test(
  "kill -9 of the program or of its embedded database loses no confirmed write",
  async () => {
    const dataDir = copyOf(inject("migratedDirectory"));
    const folder = mkdtempSync(join(tmpdir(), "dijie-witness-"));
    onTestFinished(() => {
      for (const each of [dataDir, folder]) rmSync(each, { recursive: true });
    });
    const seed = Date.now() % 1_000_000;
    const witness = join(folder, "witness");
    const report = await killRounds(
      { place: { dataDir }, witness, rounds: ROUNDS, victims: VICTIMS, seed },
      (line) => process.stdout.write(`seed ${seed}, ${line}\n`),
    );
    expect(report).toMatchObject({ lost: [], doubled: [], findings: [] });
    expect(report.confirmed).toBeGreaterThan(ROUNDS * 20);
  },
  TIMEOUT_MS,
);
