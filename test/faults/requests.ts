import { Agent, request } from "node:http";

export interface Sent {
  method: "GET" | "POST" | "PATCH";
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answer {
  status: number;
  body: unknown;
  cookie: string | null;
}

/** Sends requests over one connection that is kept; fails when it breaks before the answer is whole. */
export interface Connection {
  send(sent: Sent): Promise<Answer>;
  close(): void;
}

/** Nothing is waited for longer, ms: the embedded database may be opening meanwhile. */
const PATIENCE_MS = 30_000;

/** @param localAddress of its own for each, since the program bounds what one address may ask */
export function connect(port: number, localAddress = "127.0.0.1"): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    send: (sent) => send(sent, { agent, localAddress, port }),
    close: () => agent.destroy(),
  };
}

interface Route {
  agent: Agent;
  localAddress: string;
  port: number;
}

function send({ method, path, headers, body }: Sent, route: Route): Promise<Answer> {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...route,
        ...{ host: "127.0.0.1", method, path, timeout: PATIENCE_MS },
        headers: { ...headers, ...(text !== null && { "content-type": "application/json" }) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const status = response.statusCode ?? 0;
          const cookie = response.headers["set-cookie"]?.[0]?.split(";")[0] ?? null;
          const received = Buffer.concat(chunks).toString();
          // What stands before the answer, such as a proxy's page, is none.
          const isJson = response.headers["content-type"]?.includes("json");
          resolve({ status, cookie, body: isJson ? JSON.parse(received) : null });
        });
      },
    );
    asked.on("error", reject);
    asked.on("timeout", () => asked.destroy(new Error("no answer in time")));
    asked.end(text ?? undefined);
  });
}
