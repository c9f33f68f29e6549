import { workerData } from "node:worker_threads";

/**
 * Runs in a thread of its own, since a long statement blocks the main one, and ends the process
 * when its parent has died: a writer without a server would hold the lock for nobody.
 */
const PERIOD_MS = 100;

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, "SIGKILL");
}, PERIOD_MS);
