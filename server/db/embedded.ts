import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type EmbeddedProcess, type ProcessOptions, runEmbedded } from "./embedded-process.ts";
import { DatabaseRefused } from "./refusals.ts";

export interface EmbeddedOptions extends Partial<ProcessOptions> {
  /** Directory of PostgreSQL's files. */
  directory: string;
  /** Called when the process has ended too often to be started once more. */
  onLost: (error: Error) => void;
}

/** The embedded database while it is served. */
export interface EmbeddedServer {
  /** Directory of the socket, which `pg` takes for a host. */
  host: string;
  /** The number in the socket's name, which `pg` takes for a port. */
  port: number;
  /** The process that writes at present. */
  pid(): number | undefined;
  close(): Promise<void>;
}

const PORT = 5432;
const DEADLINE_S = 120;
const MAX_RESTARTS = 5;
const RESTART_WINDOW_MS = 60_000;

/**
 * Serves the embedded database of a directory from a process of its own, which is started again
 * when it ends.
 *
 * @throws DatabaseRefused when it does not open
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  // Only this user may enter the directory: the socket asks for no password.
  const host = mkdtempSync(join(tmpdir(), "dijie-"));
  const remove = () => rmSync(host, { recursive: true, force: true });
  process.once("exit", remove);

  const paths = { directory: resolve(options.directory), socket: join(host, `.s.PGSQL.${PORT}`) };
  const settings = { deadlineS: DEADLINE_S, execArgv: [], ...options };
  const supervisor = await supervise(() => runEmbedded(paths, settings), options.onLost).catch(
    (error) => {
      remove();
      throw error;
    },
  );
  return {
    host,
    port: PORT,
    pid: supervisor.pid,
    async close() {
      await supervisor.close();
      process.off("exit", remove);
      remove();
    },
  };
}

async function supervise(run: () => Promise<EmbeddedProcess>, onLost: (error: Error) => void) {
  let current = await run();
  let closing = false;
  const endings: number[] = [];

  const keepRunning = async () => {
    for (let reason = await current.ended; !closing; ) {
      process.stderr.write(`The embedded database ended (${reason}) and is started again.\n`);
      if (isTooOften(endings)) return onLost(new DatabaseRefused("embedded-lost", { reason }));
      try {
        current = await run();
        if (closing) await current.close();
        reason = await current.ended;
      } catch (error) {
        reason = String(error);
      }
    }
  };
  const kept = keepRunning();

  return {
    pid: () => current.pid,
    async close() {
      closing = true;
      await current.close();
      await kept;
    },
  };
}

/** Notes an ending; true when there were too many of late. */
function isTooOften(endings: number[]): boolean {
  const now = performance.now();
  endings.push(now);
  return endings.filter((at) => now - at < RESTART_WINDOW_MS).length > MAX_RESTARTS;
}
