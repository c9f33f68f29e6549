import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPostgres, INSTALL_POSTGRES, startPostgres } from "../support/postgres-server.ts";
import { killBackend } from "./kill-backend.ts";
import { killRounds, VICTIMS } from "./kill-rounds.ts";

const ROUNDS = 5;
const TIMEOUT_MS = 180_000;

test(
  "kill -9 of the program or of a process of its server loses no confirmed write",
  async ({ skip }) => {
    // A server of its own: the one of the other tests gives up safety for speed.
    const programs = findPostgres() ?? skip(`needs PostgreSQL with PostGIS: ${INSTALL_POSTGRES}`);
    const server = await startPostgres(programs);
    const dataDir = mkdtempSync(join(tmpdir(), "dijie-kill-"));
    onTestFinished(async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true });
    });
    const databaseUrl = server.url("postgres");
    const seed = Date.now() % 1_000_000;
    const report = await killRounds(
      {
        place: { dataDir, databaseUrl },
        witness: join(dataDir, "witness"),
        rounds: ROUNDS,
        victims: VICTIMS,
        seed,
        killDatabase: () => killBackend(databaseUrl),
      },
      (line) => process.stdout.write(`seed ${seed}, ${line}\n`),
    );
    expect(report).toMatchObject({ lost: [], doubled: [], findings: [] });
    expect(report.confirmed).toBeGreaterThan(ROUNDS * 20);
  },
  TIMEOUT_MS,
);
