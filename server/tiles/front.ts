import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { isHeld, takesGzip } from "./accepting.ts";
import { TILE_MEDIA_TYPE } from "./contract.ts";
import type { StoredTile } from "./store.ts";

/** Answers tiles from memory in front of the routes. */
export interface Front {
  /** From now on the address is answered with this tile while it is true, to those who take gzip. */
  keep(url: string, tile: StoredTile, about: Readonly<Record<string, string>>): void;
  close(): void;
}

interface Kept {
  key: string;
  hash: string;
  isRestricted: boolean;
  tag: string;
  /** Names and values in turn, as `writeHead` takes them. */
  headers: string[];
  notModified: string[];
}

/** How many addresses are known; each version of a tile has its own. */
const MAX_ADDRESSES = 10_000;

/** What protects every answer of the program, as far as it means anything for a tile. */
const PROTECTION = [
  "X-Content-Type-Options",
  "nosniff",
  "Cross-Origin-Resource-Policy",
  "same-origin",
];

/**
 * Stands before the routes of `server`: the hooks, the validation and the serialization of a request
 * cost several times what sending a tile from memory does. Whatever needs a thought (a signed-in
 * asker of a restricted layer, a tile that is not there, anything but GET) goes on to the routes.
 *
 * @param recall the tile of a key, if it is in memory and true
 */
export function openFront(server: Server, recall: (key: string) => StoredTile | undefined): Front {
  const kept = new Map<string, Kept>();

  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const found = request.method === "GET" ? kept.get(request.url ?? "") : undefined;
    if (!found) return false;
    const { headers } = request;
    if (found.isRestricted && headers.cookie !== undefined) return false;
    if (!takesGzip(headers["accept-encoding"])) return false;
    const tile = recall(found.key);
    if (!tile?.gzip || tile.hash !== found.hash) {
      kept.delete(request.url ?? "");
      return false;
    }
    if (isHeld(headers["if-none-match"], found.tag)) {
      response.writeHead(304, found.notModified).end();
    } else response.writeHead(200, found.headers).end(tile.gzip);
    return true;
  };

  const routes = server.listeners("request");
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    if (!answer(request, response))
      for (const route of routes) route.call(server, request, response);
  };
  server.removeAllListeners("request").on("request", listen);

  return {
    keep(url, { key, hash, layer, gzip }, about) {
      if (!gzip) return;
      if (kept.size >= MAX_ADDRESSES) kept.clear();
      const notModified = [...Object.entries(about).flat(), ...PROTECTION];
      const content = ["Content-Type", TILE_MEDIA_TYPE, "Content-Encoding", "gzip"];
      kept.set(url, {
        key,
        hash,
        isRestricted: layer.restricted,
        tag: about.ETag ?? "",
        headers: [...content, "Content-Length", String(gzip.length), ...notModified],
        notModified,
      });
    },
    /** The routes alone know how to end a connection when the program closes. */
    close() {
      server.removeListener("request", listen);
      for (const route of routes) server.on("request", (...given) => route.apply(server, given));
    },
  };
}
