import { type ChildProcess, fork } from "node:child_process";
import type { EmbeddedTask, FromEmbedded, ToEmbedded } from "./embedded-messages.ts";
import { DatabaseRefused } from "./refusals.ts";

/** One run of the process that holds the embedded database. */
export interface EmbeddedProcess {
  pid: number | undefined;
  /** Fulfilled with a word on the reason when the process has ended. */
  ended: Promise<string>;
  /** Has the database closed in order. */
  close(): Promise<void>;
}

export interface ProcessOptions {
  /** How long the process may be deaf, that is busy with one statement, before it is ended, seconds. */
  deadlineS: number;
  /** Options of Node for the process; tests break its disk with them. */
  execArgv: readonly string[];
}

const CHILD = new URL("./embedded-child.ts", import.meta.url);
const PING_PERIOD_MS = 500;

/**
 * Starts the process and waits until the database is served.
 *
 * @throws DatabaseRefused when it does not open
 */
export async function runEmbedded(
  paths: Omit<EmbeddedTask, "serverPid">,
  { deadlineS, execArgv }: ProcessOptions,
): Promise<EmbeddedProcess> {
  const task: EmbeddedTask = { ...paths, serverPid: process.pid };
  const child = fork(CHILD, [JSON.stringify(task)], { execArgv: [...execArgv] });
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (status, signal) => resolve(signal ?? `exit ${status}`));
  });
  await opened(child, ended);
  endWhenDeaf(child, deadlineS * 1000);
  return {
    pid: child.pid,
    ended,
    async close() {
      tell(child, "close");
      await ended;
    },
  };
}

function opened(child: ChildProcess, ended: Promise<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("message", (message: FromEmbedded) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "refused") reject(new DatabaseRefused(message.code, message.params));
    });
    ended.then((reason) => reject(new DatabaseRefused("embedded-failed", { reason })));
  });
}

/**
 * The watchdog. There is no statement_timeout and no cancel in the embedded database, and its
 * statements block its whole thread, so only another process can tell that it is stuck.
 */
function endWhenDeaf(child: ChildProcess, deadlineMs: number) {
  let askedAt: number | null = null;
  child.on("message", (message: FromEmbedded) => {
    if (message.kind === "pong") askedAt = null;
  });
  const timer = setInterval(() => {
    if (askedAt === null) {
      askedAt = performance.now();
      tell(child, "ping");
    } else if (performance.now() - askedAt > deadlineMs) child.kill("SIGKILL");
  }, PING_PERIOD_MS);
  child.once("exit", () => clearInterval(timer));
}

/** A process that has just ended is noticed by its exit, not by a message that fails. */
function tell(child: ChildProcess, message: ToEmbedded) {
  if (child.connected) child.send(message, () => {});
}
