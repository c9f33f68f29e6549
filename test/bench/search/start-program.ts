import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The program under test while it listens. */
export interface SearchProgram {
  origin: string;
  stop(): Promise<void>;
}

/** Starts the program in a process of its own. */
export async function startSearchProgram(
  where: { databaseUrl: string } | { dataDir: string },
): Promise<SearchProgram> {
  const child = fork(join(import.meta.dirname, "program.ts"), [JSON.stringify(where)]);
  const ended = once(child, "exit");
  const failed = ended.then(([code]) => {
    throw new Error(`the program ended with ${code}`);
  });
  failed.catch(() => {});
  const [told] = await Promise.race([once(child, "message"), failed]);
  return {
    origin: (told as { origin: string }).origin,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
