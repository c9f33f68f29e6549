import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { lockDirectory } from "./directory-lock.ts";
import type { EmbeddedTask, FromEmbedded, ToEmbedded } from "./embedded-messages.ts";
import { identityOf } from "./process-identity.ts";
import { DatabaseRefused } from "./refusals.ts";

/** The process of the embedded database: locks its directory, opens it and serves it on a socket. */
async function main(task: EmbeddedTask) {
  endWithServer(task);
  mkdirSync(dirname(task.directory), { recursive: true });
  await lockDirectory(task.directory, identityOf(task.serverPid));

  // Loaded only now: a refused second start should cost neither its time nor its memory.
  const { openPglite } = await import("./pglite.ts");
  const { serve } = await import("./pglite-server.ts");
  const pglite = await openPglite(task.directory);
  const close = await serve(pglite, task.socket);
  process.on("message", (message: ToEmbedded) => {
    if (message === "ping") tell({ kind: "pong" });
    else close().then(() => process.exit(0));
  });
  tell({ kind: "ready" });
}

/** An interrupt from the keyboard reaches both processes; the server then closes this one in order. */
function endWithServer({ serverPid, socket }: EmbeddedTask) {
  new Worker(new URL("./parent-watch.ts", import.meta.url), { workerData: serverPid }).unref();
  process.on("disconnect", () => {
    rmSync(dirname(socket), { recursive: true, force: true });
    process.kill(process.pid, "SIGKILL");
  });
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => {});
}

function tell(message: FromEmbedded) {
  process.send?.(message);
}

/** Reports why the database does not open and ends once the report is on its way. */
function refuse(error: unknown) {
  const { code, params } = refusalFrom(error);
  process.send?.({ kind: "refused", code, params } satisfies FromEmbedded, () => process.exit(1));
}

function refusalFrom(error: unknown): DatabaseRefused {
  if (error instanceof DatabaseRefused) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof Error && "syscall" in error
    ? new DatabaseRefused("directory-unusable", { directory: task.directory, reason })
    : new DatabaseRefused("embedded-failed", { reason });
}

const task: EmbeddedTask = JSON.parse(process.argv[2] ?? "");
main(task).catch(refuse);
