import { createApp } from "./app.ts";
import { openControl } from "./backup/control-server.ts";
import { anchorFile, keepAnchor } from "./commit/anchor.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { openDatabase } from "./db/connect.ts";
import { migrate } from "./db/migrate.ts";
import { DatabaseRefused } from "./db/refusals.ts";
import { sweepDrafts } from "./files/drafts.ts";
import { seed } from "./seed/seed.ts";
import { buildClient } from "./start/build-client.ts";

/** Seconds that requests under way are given when the program is told to end. */
const CLOSING_S = 10;

/** Starts the database, the app and its listener; ends all of them gracefully. */
async function main(config: Config): Promise<void> {
  const startedAt = performance.now();
  const database = await openDatabase(config);
  const { applied } = await migrate(database.db);
  const stopAnchor = keepAnchor(database.db, anchorFile(config.dataDir), (error) =>
    console.error(error),
  );
  const { administratorPassword } = await seed(database.db, config);
  await sweepDrafts(config.dataDir);
  const closeControl = await openControl(database, config.dataDir);
  const built = config.nodeEnv !== "development" && (await buildClient());
  const app = await createApp(database, config);
  const address = await app.listen({ port: config.port, host: config.host });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const first = applied.length > 0 || built;
  console.log(`地界 Dijie ${address}`);
  console.log(
    `${first ? "首次启动" : "启动"}用时 ${seconds} 秒 · ${first ? "first start" : "started"} in ${seconds} s (${database.kind}, PostgreSQL ${database.versions.postgres}, PostGIS ${database.versions.postgis})`,
  );
  if (administratorPassword) {
    console.log(
      `管理员账号 admin，密码（只显示这一次）· administrator "admin", password shown this once: ${administratorPassword}`,
    );
  }
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), CLOSING_S * 1000).unref();
    await app.close();
    await closeControl();
    await stopAnchor();
    await database.close();
    process.exit(0);
  };
  process.on("SIGTERM", close);
  process.on("SIGINT", close);
}

try {
  await main(readConfig());
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof DatabaseRefused;
  console.error(expected ? error.message : error);
  process.exit(1);
}
