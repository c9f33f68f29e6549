import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { findTool } from "./measure.ts";

export const execute = promisify(execFile);

/** The program under test, while it listens. */
export interface TileServer {
  origin: string;
  /** Session cookie of an officer. */
  cookie: string;
  stop(): Promise<void>;
}

/** Starts the program in a process of its own. */
export async function startTileServer(
  databaseUrl: string,
  memoryBytes: number,
): Promise<TileServer> {
  const child = fork(join(import.meta.dirname, "tile-server.ts"), [databaseUrl, `${memoryBytes}`]);
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`the program ended with ${code}`);
    }),
  ]);
  return {
    ...(message as Pick<TileServer, "origin" | "cookie">),
    async stop() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

export interface Load {
  origin: string;
  paths: readonly string[];
  headers?: Record<string, string>;
  connections: number;
  seconds: number;
}

/**
 * Asks for the paths in turn with wrk. Each connection asks for another tile than the others.
 *
 * @returns answers a second
 * @throws Error when one of them was not 2xx
 */
export async function load(
  directory: string,
  { origin, paths, headers, ...how }: Load,
): Promise<number> {
  const wrk = findTool("wrk", "wrk");
  const script = join(directory, "wrk.lua");
  const quoted = (texts: readonly string[]) => texts.map((text) => JSON.stringify(text)).join(",");
  const fields = Object.entries(headers ?? {}).map(([name, value]) => `["${name}"]="${value}"`);
  writeFileSync(
    script,
    `local paths = {${quoted(paths)}}
local requests = {}
local n = 0
function init()
  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, {${fields.join(",")}}) end
end
function request()
  n = n % #requests + 1
  return requests[n]
end
`,
  );
  const given = ["-t1", `-c${how.connections}`, `-d${how.seconds}s`, "-s", script, origin];
  const { stdout } = await execute(wrk, given);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}
