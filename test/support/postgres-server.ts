import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

/** The line that installs what the tests on a server need. */
export const INSTALL_POSTGRES = "apt-get install -y postgresql-15-postgis-3";

/** A throw-away PostgreSQL server. */
export interface PostgresServer {
  /** Address of one of its databases for a user, by default the one who may do everything. */
  url(database: string, user?: string): string;
  stop(): Promise<void>;
}

/** Directory of PostgreSQL's programs, with PostGIS installed beside them; null without. */
export function findPostgres(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const candidates = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return (
    candidates.find(
      (directory) => existsSync(join(directory, "initdb")) && hasPostgis(directory),
    ) ?? null
  );
}

function hasPostgis(programs: string): boolean {
  try {
    const share = execFileSync(join(programs, "pg_config"), ["--sharedir"], { encoding: "utf8" });
    return existsSync(join(share.trim(), "extension/postgis.control"));
  } catch {
    return false;
  }
}

/**
 * Makes and starts a server in a directory of its own that listens on a socket only.
 *
 * @param programs directory of PostgreSQL's programs
 * @param settings further settings, such as `fsync=off`
 */
export async function startPostgres(
  programs: string,
  settings: readonly string[] = [],
): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), "dijie-postgres-"));
  const data = join(directory, "data");
  const account = unprivileged();
  if (account) chownSync(directory, account.uid, account.gid);
  const options = { ...account, cwd: directory, stdio: "ignore" } as const;
  const initdb = ["-D", data, "-U", "postgres", "--auth=trust", "--no-sync"];
  execFileSync(
    join(programs, "initdb"),
    [...initdb, "--encoding=UTF8", "--locale=C.UTF-8"],
    options,
  );

  const given = ["listen_addresses=", `unix_socket_directories=${directory}`, ...settings];
  const postgres = [join(programs, "postgres"), "-D", data, ...given.flatMap((it) => ["-c", it])];
  const server = spawn("setpriv", ["--pdeathsig", "INT", ...postgres], options);
  const url = (database: string, user = "postgres") =>
    `postgres://${user}@/${database}?host=${directory}`;
  await answers(url("postgres"));
  return {
    url,
    async stop() {
      server.kill("SIGINT");
      await once(server, "exit");
      rmSync(directory, { recursive: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

const PATIENCE_MS = 20_000;

async function answers(connectionString: string) {
  for (const deadline = performance.now() + PATIENCE_MS; ; ) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await setTimeout(50);
    }
  }
}
