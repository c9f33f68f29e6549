import { Agent, get } from "node:http";
import type { SearchHit } from "../../../server/search/contract.ts";
import type { SelectOne } from "./program.ts";

export interface Timed<T> {
  body: T;
  /** From the sending of the request to the last byte of its answer, milliseconds. */
  tookMs: number;
}

/** Asks the program over one connection that it keeps, from an address of its own. */
export interface SearchClient {
  search(text: string, limit: number): Promise<Timed<{ items: SearchHit[] }>>;
  selectOne(): Promise<Timed<SelectOne>>;
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
  const ask = <T>(path: string) => timedGet<T>(origin + path, agent, localAddress);
  return {
    search: (text, limit) => ask(`/api/search?q=${encodeURIComponent(text)}&limit=${limit}`),
    selectOne: () => ask("/api/bench/select-one"),
    close: () => agent.destroy(),
  };
}

function timedGet<T>(url: string, agent: Agent, localAddress: string): Promise<Timed<T>> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, localAddress }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const tookMs = performance.now() - startedAt;
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve({ body: JSON.parse(text), tookMs });
        else reject(new Error(`${response.statusCode} ${text}`));
      });
    }).on("error", reject);
  });
}
