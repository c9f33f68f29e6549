import { Agent, get } from "node:http";
import type { SearchHit } from "../../../server/search/contract.ts";

export interface Answer {
  items: SearchHit[];
  /** From the sending of the request to the last byte of its answer, milliseconds. */
  tookMs: number;
}

/** Asks the program as a browser does that keeps its connection, from an address of its own. */
export interface SearchClient {
  search(text: string, limit: number): Promise<Answer>;
  close(): void;
}

let clients = 0;

/**
 * A client with a connection of its own. Each has another loopback address, since the program bounds
 * what one address may ask in a minute.
 */
export function openClient(origin: string): SearchClient {
  clients += 1;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const localAddress = `127.0.1.${clients}`;
  return {
    search: (text, limit) =>
      ask(`${origin}/api/search?q=${encodeURIComponent(text)}&limit=${limit}`, agent, localAddress),
    close: () => agent.destroy(),
  };
}

function ask(url: string, agent: Agent, localAddress: string): Promise<Answer> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, localAddress }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const tookMs = performance.now() - startedAt;
        const body = Buffer.concat(chunks).toString();
        if (response.statusCode !== 200) reject(new Error(`${response.statusCode} ${body}`));
        else resolve({ ...JSON.parse(body), tookMs });
      });
    }).on("error", reject);
  });
}
