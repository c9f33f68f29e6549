import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../../server/db/connect.ts";
import { migrate } from "../../../server/db/migrate.ts";
import { findPostgres, INSTALL_POSTGRES, startPostgres } from "../../support/postgres-server.ts";
import { ToolMissing } from "../measure.ts";
import { loadIntoEmbedded } from "./load-embedded.ts";
import { loadIntoServer } from "./load-server.ts";
import type { SearchFiles } from "./rows.ts";

/** A throw-away database that holds the names of a bench. */
export interface LoadedDatabase {
  where: { databaseUrl: string } | { dataDir: string };
  loadS: number;
  stop(): Promise<void>;
}

/** A PostgreSQL server with the settings of an ordinary installation but for its memory. */
export async function loadedServer(files: SearchFiles): Promise<LoadedDatabase> {
  const programs = findPostgres();
  if (!programs) throw new ToolMissing(`needs PostgreSQL with PostGIS: ${INSTALL_POSTGRES}`);
  const server = await startPostgres(programs, ["shared_buffers=512MB", "max_wal_size=4GB"]);
  try {
    const databaseUrl = server.url("postgres");
    const database = await openDatabase({ databaseUrl, dataDir: "" });
    await migrate(database.db);
    await database.close();
    const startedAt = performance.now();
    await loadIntoServer(databaseUrl, files);
    return { where: { databaseUrl }, loadS: secondsSince(startedAt), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

export async function loadedEmbedded(files: SearchFiles): Promise<LoadedDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "dijie-bench-"));
  const stop = async () => rmSync(dataDir, { recursive: true });
  try {
    const database = await openDatabase({ dataDir });
    await migrate(database.db);
    const startedAt = performance.now();
    await loadIntoEmbedded(database.db, files);
    const loadS = secondsSince(startedAt);
    await database.close();
    return { where: { dataDir }, loadS, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const secondsSince = (startedAt: number) => (performance.now() - startedAt) / 1000;
