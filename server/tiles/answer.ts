import type { FastifyReply, FastifyRequest } from "fastify";
import { TILE_MEDIA_TYPE } from "./contract.ts";
import type { StoredTile, TileAddress, TileStore } from "./store.ts";

interface Answer {
  request: FastifyRequest;
  reply: FastifyReply;
  store: TileStore;
  address: TileAddress;
  stored: StoredTile;
  /** Whether the address names a version that will never show anything else. */
  isSettled: boolean;
}

const YEAR_S = 365 * 24 * 3600;

/** Sends a tile, or the word that the asker has it already, or that it is empty. */
export async function answerTile({ request, reply, store, address, stored, isSettled }: Answer) {
  const { headers } = request;
  const isPacked = stored.plain.length > 0 && takesGzip(headers["accept-encoding"]);
  const tag = `"${stored.hash}${isPacked ? "-gzip" : ""}"`;
  reply
    .header("ETag", tag)
    .header("Cache-Control", cacheControl(address, isSettled))
    .header("Vary", address.layer.restricted ? "Accept-Encoding, Cookie" : "Accept-Encoding");
  if (isHeld(headers["if-none-match"], tag)) return reply.code(304).send();
  if (stored.plain.length === 0) return reply.code(204).send();
  reply.type(TILE_MEDIA_TYPE);
  if (!isPacked) return reply.send(stored.plain);
  const { gzip } = stored.gzip ? stored : await store.compressed(address, stored);
  return reply.header("Content-Encoding", "gzip").send(gzip);
}

/** A restricted tile is asked for anew each time, so that it is gone after the sign-out. */
function cacheControl({ layer, audience }: TileAddress, isSettled: boolean): string {
  if (layer.restricted && audience === 1) return "private, no-cache";
  return isSettled ? `public, max-age=${YEAR_S}, immutable` : "public, no-cache";
}

/** Whether an Accept-Encoding admits gzip (RFC 9110 §12.5.3). */
const takesGzip = (accepted: string | undefined): boolean =>
  accepted !== undefined && /(^|[ ,])gzip *(,|$|; *q=(?!0(\.0*)? *(,|$)))/.test(accepted);

/** Whether an If-None-Match names the tag (RFC 9110 §13.1.2: compared weakly). */
const isHeld = (asked: string | undefined, tag: string): boolean =>
  asked !== undefined &&
  (asked === tag ||
    asked === "*" ||
    asked.split(",").some((one) => one.trim().replace(/^W\//, "") === tag));
