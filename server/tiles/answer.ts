import type { FastifyReply, FastifyRequest } from "fastify";
import { isHeld, takesGzip } from "./accepting.ts";
import { TILE_MEDIA_TYPE } from "./contract.ts";
import type { Front } from "./front.ts";
import type { StoredTile, TileAddress, TileStore } from "./store.ts";

interface Answer {
  request: FastifyRequest;
  reply: FastifyReply;
  store: TileStore;
  front: Front;
  address: TileAddress;
  stored: StoredTile;
  /** Whether everything that the asker has heard of shows in the tile. */
  isReached: boolean;
  /** Whether the address names a version that will never show anything else. */
  isSettled: boolean;
}

const YEAR_S = 365 * 24 * 3600;

/** Sends a tile, or the word that the asker has it already, or that it is empty. */
export async function answerTile({ request, reply, store, front, ...answer }: Answer) {
  const { stored, address } = answer;
  const { headers, raw } = request;
  const isPacked = stored.plain.length > 0 && takesGzip(headers["accept-encoding"]);
  const tag = `"${stored.hash}${isPacked ? "-gzip" : ""}"`;
  const about = {
    ETag: tag,
    "Cache-Control": cacheControl(address, answer.isSettled),
    Vary: address.layer.restricted ? "Accept-Encoding, Cookie" : "Accept-Encoding",
  };
  reply.headers(about);
  if (isHeld(headers["if-none-match"], tag)) return reply.code(304).send();
  if (stored.plain.length === 0) return reply.code(204).send();
  reply.type(TILE_MEDIA_TYPE);
  if (!isPacked) return reply.send(stored.plain);
  const packed = await store.compressed(stored);
  if (answer.isReached && address.audience === 0) front.keep(raw.url ?? "", stored, about);
  return reply.header("Content-Encoding", "gzip").send(packed);
}

/** A restricted tile is asked for anew each time, so that it is gone after the sign-out. */
function cacheControl({ layer, audience }: TileAddress, isSettled: boolean): string {
  if (layer.restricted && audience === 1) return "private, no-cache";
  return isSettled ? `public, max-age=${YEAR_S}, immutable` : "public, no-cache";
}
