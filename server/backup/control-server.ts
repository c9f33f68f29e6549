import { rm } from "node:fs/promises";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Database } from "../db/connect.ts";
import { writeBackup } from "./backup.ts";
import { controlSocket } from "./control-socket.ts";
import { verifyRecords } from "./verify-records.ts";

/** For this user alone: whoever may open the socket could read the database's own files. */
const SOCKET_UMASK = 0o177;

/**
 * Hears `backup` and `verify` on a socket in the data directory while this server holds the embedded
 * database. A PostgreSQL server takes the command's own connection, and nothing is heard.
 *
 * @returns what ends it
 */
export async function openControl(
  { kind, db }: Pick<Database, "kind" | "db">,
  dataDir: string,
): Promise<() => Promise<void>> {
  const path = kind === "embedded" ? controlSocket(dataDir) : null;
  if (!path) return async () => {};
  const commands: Record<string, (answer: ServerResponse) => Promise<void>> = {
    "/backup": async (answer) => {
      const content = writeBackup(db, dataDir);
      // What fails fails mostly before the first bytes, when it can still be told in words.
      const { value: beginning } = await content.next();
      answer.write(beginning);
      await pipeline(content, answer);
    },
    "/verify": async (answer) => {
      answer.end(JSON.stringify(await verifyRecords(db, dataDir)));
    },
  };
  const answerCommand: RequestListener = ({ url }, answer) => {
    const command = commands[url ?? ""];
    if (!command) return answer.writeHead(404).end();
    command(answer).catch((error: unknown) => tellFailure(answer, error));
  };
  // What a server that was killed left behind; the directory's lock says that it is gone.
  await rm(path, { force: true });
  const server = createServer(answerCommand);
  await listen(server, path);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/** The socket is made with its rights: given them afterwards, it would be open to all for a moment. */
const listen = (server: ReturnType<typeof createServer>, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    const before = process.umask(SOCKET_UMASK);
    server.listen(path, resolve);
    process.umask(before);
  });

/** Once something was sent, only a broken connection can say that the rest will not come. */
function tellFailure(answer: ServerResponse, error: unknown): void {
  if (answer.headersSent) answer.destroy();
  else answer.writeHead(500).end(error instanceof Error ? error.message : String(error));
}
