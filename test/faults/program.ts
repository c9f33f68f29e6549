import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { connect } from "./requests.ts";

/** Where the program keeps its data: a directory, and a server's database if not the embedded one. */
export interface Place {
  dataDir: string;
  databaseUrl?: string;
}

/** The program, `node server/main.ts`, which may be killed and started again on the same port. */
export interface Program {
  port: number;
  /** Whether it has not ended, by itself or otherwise. */
  isRunning(): boolean;
  /** Ends it at once, as `kill -9` does. */
  kill(): Promise<void>;
}

const MAIN = join(import.meta.dirname, "../../server/main.ts");
const PATIENCE_MS = 90_000;
const POLL_MS = 10;

/**
 * Starts the program and waits until it answers.
 *
 * @param port 0 for any that is free
 * @param execArgv options of Node for the program and its embedded database
 */
export async function startProgram(
  { dataDir, databaseUrl }: Place,
  port = 0,
  execArgv: readonly string[] = [],
): Promise<Program> {
  // It must not outlive the test or bench that started it, however that ends.
  const command = ["--pdeathsig", "KILL", process.execPath, ...execArgv, MAIN];
  const child = spawn("setpriv", command, {
    env: {
      ...process.env,
      ...{ NODE_ENV: "development", DEMO: "1", HOST: "127.0.0.1", PORT: String(port) },
      ...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? "" },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const listening = await addressOf(child);
  await answers(listening);
  return {
    port: listening,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** The port that the program says. @throws Error with its words when it ends or takes too long */
function addressOf(child: ChildProcess): Promise<number> {
  let said = "";
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      child.kill("SIGKILL");
      reject(new Error(`the program ${reason}: ${said}`));
    };
    const late = globalThis.setTimeout(() => fail("does not start"), PATIENCE_MS);
    child.stderr?.on("data", (text: Buffer) => {
      said += text;
    });
    child.stdout?.on("data", (text: Buffer) => {
      said += text;
      const port = /http:\/\/[\d.]+:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
    child.once("exit", (status, signal) => {
      clearTimeout(late);
      fail(`ended (${signal ?? status})`);
    });
  });
}

async function answers(port: number) {
  const connection = connect(port);
  for (const deadline = performance.now() + PATIENCE_MS; ; await setTimeout(POLL_MS)) {
    const answer = await connection.send({ method: "GET", path: "/api/health" }).catch(() => null);
    if (answer?.status === 200) break;
    if (performance.now() > deadline) throw new Error("the program does not answer");
  }
  connection.close();
}

/** The process that writes the embedded database of a directory, as its lock names it. */
export function embeddedWriter(dataDir: string): number | null {
  const numbers = readdirSync(dataDir).flatMap((name) => {
    const number = /^database\.lock-(\d+)$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  if (numbers.length === 0) return null;
  const lock = readFileSync(join(dataDir, `database.lock-${Math.max(...numbers)}`), "utf8");
  return JSON.parse(lock).writer.pid;
}
