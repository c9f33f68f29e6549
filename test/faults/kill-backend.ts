import pg from "pg";

/** How the program calls itself at its database server. */
const APPLICATION = "dijie";

/**
 * Ends one of the program's server processes with `kill -9`, after which PostgreSQL ends them all
 * and recovers from its log, as after a crash.
 */
export async function killBackend(databaseUrl: string) {
  const client = new pg.Client(databaseUrl);
  // The server ends this connection too.
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = $1 order by random() limit 1",
    [APPLICATION],
  );
  for (const { pid } of rows) process.kill(pid, "SIGKILL");
  await client.end().catch(() => {});
}
