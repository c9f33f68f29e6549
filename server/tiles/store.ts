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
  /** Under which it is kept. */
  readonly key: string;
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
  /** A tile that is in memory and true. */
  recall(key: string): StoredTile | undefined;
  /**
   * A tile from memory or, failing that, from the database. Who asks for nothing newer gets a tile
   * that has just gone stale, while the next is being made.
   *
   * @param asked number of the audit chain that the tile must show
   */
  read(address: TileAddress, asked: number): Promise<StoredTile>;
  /** The compressed form of a tile, which is kept beside it. */
  compressed(stored: StoredTile): Promise<Buffer>;
}

/** Tiles that are made at once: the other requests need connections too. */
const AT_ONCE = 4;

/** How long a tile that has gone stale may stand in for the one that is being made. */
const STAND_IN_MS = 500;

/** Within a percent of the best, in half its time. */
const GZIP_LEVEL = 4;

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

  const standIns = new Map<string, { tile: StoredTile; trueUpTo: number }>();

  const freshness = await followChain(database, layers, (layer, boxes, trueUpTo) => {
    const isStale = (kept: { layer: TileLayer; box: Box }) =>
      kept.layer === layer && (boxes?.some((box) => meet(box, kept.box)) ?? true);
    const dropped = cache.drop(isStale);
    for (const tile of dropped) standIns.set(tile.key, { tile, trueUpTo });
    const dismiss = () => {
      for (const tile of dropped)
        if (standIns.get(tile.key)?.tile === tile) standIns.delete(tile.key);
    };
    setTimeout(dismiss, STAND_IN_MS).unref();
    // What was begun before the change may not be kept; whoever waits for it asked before it, too.
    for (const [key, entry] of making) if (isStale(entry)) making.delete(key);
  });

  const make = (key: string, { layer, tile, audience }: TileAddress): Promise<StoredTile> => {
    const box = boxOf(tile);
    const facts = { key, layer, box };
    const made = inTurn(async () => {
      const query = { db: database.db, box, zoom: tile.z, audience };
      const plain = encodeTile(layer, tile, await layer.features(query));
      return { ...facts, plain, gzip: null, hash: hashOf(plain), bytes: plain.length };
    });
    const entry = { layer, box, made };
    making.set(key, entry);
    const end = (stored?: StoredTile) => {
      if (making.get(key) !== entry) return;
      making.delete(key);
      standIns.delete(key);
      if (stored) cache.set(key, stored);
    };
    made.then(end, () => end());
    return made;
  };

  return {
    freshness,
    recall: cache.get,
    async read(address, asked) {
      const key = keyOf(address);
      const kept = cache.get(key);
      if (kept) return kept;
      const made = making.get(key)?.made ?? make(key, address);
      const standIn = standIns.get(key);
      return standIn && asked <= standIn.trueUpTo ? standIn.tile : made;
    },
    async compressed(stored) {
      if (stored.gzip) return stored.gzip;
      const packed = await compress(stored.plain, { level: GZIP_LEVEL });
      const bytes = stored.plain.length + packed.length;
      cache.replace(stored.key, stored, { ...stored, gzip: packed, bytes });
      return packed;
    },
  };
}

const keyOf = ({ layer, tile: { z, x, y }, audience }: TileAddress) =>
  `${layer.id}/${layer.restricted ? audience : 0}/${z}/${x}/${y}`;

/** 132 bits: no two tiles will ever share them. */
const HASH_CHARACTERS = 22;

const hashOf = (bytes: Buffer) =>
  createHash("sha256").update(bytes).digest("base64url").slice(0, HASH_CHARACTERS);
