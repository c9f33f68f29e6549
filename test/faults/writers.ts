import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { FromWriters, Witness, WriterResult, WriterTask } from "./writer-messages.ts";

/** Officers at work in a process of their own. */
export interface Writers {
  /** Waits until so many more writes are confirmed. @throws Error when that takes too long */
  confirms(more: number): Promise<void>;
  /** Waits until every write that was begun has its answer, and ends. */
  stop(): Promise<WriterResult>;
  /** Ends at once. */
  kill(): void;
}

/** What takes longer than this, ms, has failed. */
const PATIENCE_MS = 90_000;
const POLL_MS = 5;

export function startWriters(task: WriterTask): Writers {
  const child = fork(join(import.meta.dirname, "writer-process.ts"), [JSON.stringify(task)]);
  let confirmed = 0;
  let result: WriterResult | null = null;
  let failure: string | null = null;
  child.on("message", (message: FromWriters) => {
    if (message.kind === "confirmed") confirmed = message.count;
    if (message.kind === "done") result = message.result;
    if (message.kind === "failed") failure = message.reason;
  });
  const until = async (isDone: () => boolean) => {
    for (const deadline = performance.now() + PATIENCE_MS; !isDone(); await setTimeout(POLL_MS)) {
      if (failure !== null) throw new Error(`a writer failed: ${failure}`);
      if (performance.now() > deadline) throw new Error("the writers wait too long");
    }
  };
  return {
    async confirms(more) {
      const goal = confirmed + more;
      await until(() => confirmed >= goal);
    },
    async stop() {
      child.send("stop");
      await until(() => result !== null);
      if (child.exitCode === null) await once(child, "exit");
      return result ?? { confirmed: 0, inDoubt: 0 };
    },
    kill: () => child.kill("SIGKILL"),
  };
}

/** What the program confirmed, as the writers wrote it down. */
export const readWitness = (file: string): Witness[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
