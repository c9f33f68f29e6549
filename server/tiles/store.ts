import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Audience } from "../auth/rights.ts";
import type { Database } from "../db/connect.ts";
import type { Box } from "../geo/box.ts";
import { createCache } from "./cache.ts";
import { encodeTile } from "./encode.ts";
import { limited } from "./flow.ts";
import { type Freshness, followChain } from "./freshness.ts";
import { boxOf, meet, type Tile } from "./grid.ts";
import type { TileLayer } from "./layer.ts";

/** A tile as it is kept: plain, and compressed once somebody has asked for that. */
export interface StoredTile {
  readonly layer: TileLayer;
  readonly box: Box;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  /** Hash of the plain bytes. */
  readonly hash: string;
  /** Weight of both forms. */
  readonly bytes: number;
}

/** Which tile of which layer, as whom. */
export interface TileAddress {
  layer: TileLayer;
  tile: Tile;
  audience: Audience;
}

export interface TileStore {
  freshness: Freshness;
  /** A tile that is in memory. */
  peek(address: TileAddress): StoredTile | undefined;
  /** A tile from memory or, failing that, from the database. */
  read(address: TileAddress): Promise<StoredTile>;
  /** The same tile with its compressed form. */
  compressed(address: TileAddress, stored: StoredTile): Promise<StoredTile & { gzip: Buffer }>;
}

/** Tiles that are made at once: the other requests need connections too. */
const AT_ONCE = 4;

const compress = promisify(gzip);

/**
 * Keeps tiles in memory while they are true, and makes the others from the database.
 *
 * @param capacity how much is kept, bytes
 */
export async function openTileStore(
  database: Pick<Database, "db" | "listen">,
  layers: readonly TileLayer[],
  capacity: number,
): Promise<TileStore> {
  const cache = createCache<StoredTile>(capacity);
  const making = new Map<string, { layer: TileLayer; box: Box; made: Promise<StoredTile> }>();
  const inTurn = limited(AT_ONCE);

  const freshness = await followChain(database, layers, (layer, boxes) => {
    const isStale = (kept: { layer: TileLayer; box: Box }) =>
      kept.layer === layer && (boxes?.some((box) => meet(box, kept.box)) ?? true);
    cache.drop(isStale);
    // What was begun before the change may not be kept; whoever waits for it asked before it, too.
    for (const [key, entry] of making) if (isStale(entry)) making.delete(key);
  });

  const make = (key: string, { layer, tile, audience }: TileAddress): Promise<StoredTile> => {
    const box = boxOf(tile);
    const made = inTurn(async () => {
      const query = { db: database.db, box, zoom: tile.z, audience };
      return store(layer, box, encodeTile(layer, tile, await layer.features(query)));
    });
    const entry = { layer, box, made };
    making.set(key, entry);
    const end = (stored?: StoredTile) => {
      if (making.get(key) !== entry) return;
      making.delete(key);
      if (stored) cache.set(key, stored);
    };
    made.then(end, () => end());
    return made;
  };

  return {
    freshness,
    peek: (address) => cache.get(keyOf(address)),
    async read(address) {
      const key = keyOf(address);
      return cache.get(key) ?? making.get(key)?.made ?? make(key, address);
    },
    async compressed(address, stored) {
      if (stored.gzip) return { ...stored, gzip: stored.gzip };
      const packed = await compress(stored.plain);
      const both = { ...stored, gzip: packed, bytes: stored.bytes + packed.length };
      cache.replace(keyOf(address), stored, both);
      return both;
    },
  };
}

const keyOf = ({ layer, tile: { z, x, y }, audience }: TileAddress) =>
  `${layer.id}/${layer.restricted ? audience : 0}/${z}/${x}/${y}`;

const store = (layer: TileLayer, box: Box, plain: Buffer): StoredTile => ({
  layer,
  box,
  plain,
  gzip: null,
  hash: createHash("sha256").update(plain).digest("base64url").slice(0, HASH_CHARACTERS),
  bytes: plain.length,
});

/** 132 bits: no two tiles will ever share them. */
const HASH_CHARACTERS = 22;
