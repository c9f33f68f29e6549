import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The whole program in a process of its own, as a person starts it. */
export interface Program {
  address: string;
  close(): Promise<void>;
}

/** Seconds that a first start may take, with the client built on the way. */
const START_S = 120;

/** Starts the program on a free port and an empty data directory, and waits until it answers. */
export async function startProgram(env: Record<string, string> = {}): Promise<Program> {
  const dataDir = mkdtempSync(join(tmpdir(), "dijie-program-"));
  const child = spawn(process.execPath, ["server/start.mjs"], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not started: ${said}`)), START_S * 1000);
    const hear = (text: Buffer) => {
      said += text;
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    address,
    async close() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
