import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../server/db/embedded.ts";
import { copyOf, migratedDirectory } from "./migrated-directory.ts";
import "./provided.ts";

/** Serves an embedded database for each worker while the tests run. */
export async function setup(project: TestProject) {
  const migrated = await migratedDirectory();
  const workers = Array.from({ length: project.vitest.config.maxWorkers }, () => copyOf(migrated));
  const servers = await Promise.all(workers.map(serve));
  project.provide("migratedDirectory", migrated);
  project.provide("databasesMissing", null);
  project.provide(
    "databases",
    servers.map(({ host, port }) => ({ kind: "embedded", host, port })),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    for (const dataDir of workers) rmSync(dataDir, { recursive: true });
  };
}

const serve = (dataDir: string) =>
  startEmbedded({
    directory: join(dataDir, "database"),
    onLost: (error) => {
      throw error;
    },
  });
