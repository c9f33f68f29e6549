import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { SelectOneAnswer, SelectOneRequest } from "./program.ts";

/** The program under test while it listens. */
export interface SearchProgram {
  origin: string;
  selectOne(count: number): Promise<SelectOneAnswer>;
  stop(): Promise<void>;
}

/** Starts the program in a process of its own. */
export async function startSearchProgram(
  where: { databaseUrl: string } | { dataDir: string },
): Promise<SearchProgram> {
  const child = fork(join(import.meta.dirname, "program.ts"), [JSON.stringify(where)]);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the program ended with ${code}`);
  });
  ended.catch(() => {});
  const heard = async () => (await Promise.race([once(child, "message"), ended]))[0];
  const { origin } = (await heard()) as { origin: string };
  return {
    origin,
    async selectOne(count) {
      child.send({ selectOne: count } satisfies SelectOneRequest);
      return (await heard()) as SelectOneAnswer;
    },
    async stop() {
      child.disconnect();
      await ended.catch(() => {});
    },
  };
}
