import { rmSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { answerOncePerSync } from "./extended-errors.ts";
import { SYNC_FAILED_EXIT } from "./synced-fs.ts";

/**
 * Serves the database on a socket, to one client: with several, the server mixes their messages
 * (electric-sql/pglite#1046).
 *
 * @returns what closes the socket and the database
 */
export async function serve(pglite: PGlite, socket: string): Promise<() => Promise<void>> {
  endOnCrash(pglite);
  answerOncePerSync(pglite);
  rmSync(socket, { force: true });
  const server = new PGLiteSocketServer({ db: pglite, path: socket, maxConnections: 1 });
  await server.start();
  return async () => {
    await server.stop();
    await pglite.exec("checkpoint");
    await pglite.close();
  };
}

/** After a statement that threw, the socket server's queue stands still for ever. */
function endOnCrash(pglite: PGlite) {
  const execute = pglite.execProtocolRawStream.bind(pglite);
  pglite.execProtocolRawStream = async (...args) => {
    try {
      await execute(...args);
    } catch (error) {
      process.stderr.write(`The embedded database broke down: ${String(error)}\n`);
      process.exit(SYNC_FAILED_EXIT);
    }
  };
}
