import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { controlSocket } from "./control-socket.ts";
import { BackupRefused } from "./refusals.ts";

/**
 * Asks the server that runs on a data directory to carry out a command.
 *
 * @returns its answer as it comes; null when no server runs there
 * @throws BackupRefused when the server could not do it
 */
export async function askServer(
  dataDir: string,
  command: "backup" | "verify",
): Promise<IncomingMessage | null> {
  const socketPath = controlSocket(dataDir);
  const answer = socketPath ? await ask(socketPath, `/${command}`) : null;
  if (answer && answer.statusCode !== 200) {
    throw new BackupRefused("server-failed", { reason: await text(answer) });
  }
  return answer;
}

const NOBODY_THERE = ["ENOENT", "ECONNREFUSED"];

const ask = (socketPath: string, path: string): Promise<IncomingMessage | null> =>
  new Promise((resolve, reject) => {
    const asking = request({ socketPath, path, method: "POST" }, resolve);
    asking.on("error", (error: NodeJS.ErrnoException) => {
      if (NOBODY_THERE.includes(error.code ?? "")) resolve(null);
      else reject(new BackupRefused("server-failed", { reason: error.message }));
    });
    asking.end();
  });
