import { createApp } from "../../server/app.ts";
import { createAccount } from "../../server/auth/commands.ts";
import { SESSION_COOKIE } from "../../server/auth/identify.ts";
import { newToken, openSession } from "../../server/auth/sessions.ts";
import { readConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/db/connect.ts";
import type { Db } from "../../server/db/kysely.ts";
import { seedId } from "../../server/seed/ids.ts";
import { seedOperation } from "../../server/seed/operation.ts";

/**
 * The program on the throw-away server of a bench, in a process of its own: an address of the
 * database and the memory for tiles as arguments; it tells its address and an officer's cookie.
 */
async function main(databaseUrl: string, tileMemoryBytes: number) {
  const database = await openDatabase({ databaseUrl, dataDir: "" }, { acceptsLoss: true });
  const config = { ...readConfig({ NODE_ENV: "production", DEMO: "0" }), tileMemoryBytes };
  const app = await createApp(database, config);
  const token = await officerSession(database.db);
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  process.on("disconnect", () => process.exit());
  process.send?.({ origin, cookie: `${SESSION_COOKIE}=${token}` });
}

async function officerSession(db: Db): Promise<string> {
  const [accountId, token] = [seedId("bench officer"), newToken()];
  const password = newToken();
  const body = { id: accountId, username: "bench", displayName: "bench", role: "officer" as const };
  await createAccount(db, { ...seedOperation("bench officer"), body: { ...body, password } });
  await db
    .transaction()
    .execute((trx) => openSession(trx, { token, accountId, address: "127.0.0.1", agent: "bench" }));
  return token;
}

await main(process.argv[2] ?? "", Number(process.argv[3]));
