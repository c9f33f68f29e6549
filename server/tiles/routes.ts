import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { audienceOf } from "../auth/rights.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/connect.ts";
import { notFound } from "../http/problems.ts";
import { answerTile } from "./answer.ts";
import * as contract from "./contract.ts";
import { openFront } from "./front.ts";
import { isOnGrid, type Tile } from "./grid.ts";
import type { TileLayer } from "./layer.ts";
import { openTileStore } from "./store.ts";
import { tileJsonOf } from "./tile-json.ts";

interface TileOptions extends Pick<Config, "publicUrl"> {
  /** How much of memory the tiles may take, bytes. */
  tileMemoryBytes?: number;
}

const TILE_MEMORY_BYTES = 64 * 2 ** 20;

/**
 * Vector tiles of every layer, kept in memory while they are true.
 *
 * @param layers what the map can ask for; each slice brings its own
 */
export const tiles =
  (
    database: Pick<Database, "db" | "listen">,
    layers: readonly TileLayer[],
    { publicUrl, tileMemoryBytes = TILE_MEMORY_BYTES }: TileOptions,
  ): FastifyPluginAsyncTypebox =>
  async (app) => {
    const layersById = new Map(layers.map((layer) => [layer.id, layer]));
    const store = await openTileStore(database, layers, tileMemoryBytes);
    const { freshness } = store;
    const front = openFront(app.server, (key) =>
      freshness.hasReached(0) ? store.recall(key) : undefined,
    );
    app.addHook("preClose", async () => front.close());
    app.addHook("onClose", async () => freshness.close());

    const layerOf = (id: string): TileLayer => {
      const layer = layersById.get(id);
      if (!layer) throw notFound("layer");
      return layer;
    };

    app.route({
      ...contract.describeLayer,
      handler: async (request, reply) => {
        const layer = layerOf(request.params.layer);
        if (!freshness.hasReached(freshness.newest())) await freshness.catchUp();
        reply.header("Cache-Control", "no-cache");
        const origin = publicUrl ?? `${request.protocol}://${request.host}`;
        return tileJsonOf(layer, freshness.versionOf(layer), origin);
      },
    });

    app.route({
      ...contract.readTile,
      handler: async (request, reply) => {
        const { params, query } = request;
        const layer = layerOf(params.layer);
        const tile = { z: Number(params.z), x: Number(params.x), y: Number(params.y) };
        if (!isInLayer(tile, layer)) throw notFound("tile");
        const address = { layer, tile, audience: audienceOf(request.actor) };
        // A version that was not heard of yet: another process has written, or its word is on its way.
        const asked = Number(query.v ?? 0);
        if (!freshness.hasReached(asked)) await freshness.catchUp();
        const isReached = freshness.hasReached(asked);
        const isSettled = query.v !== undefined && isReached && asked >= freshness.versionOf(layer);
        const stored = await store.read(address, asked);
        return answerTile({ request, reply, store, front, address, stored, isReached, isSettled });
      },
    });
  };

const isInLayer = (tile: Tile, { minzoom, maxzoom }: TileLayer) =>
  tile.z >= minzoom && tile.z <= maxzoom && isOnGrid(tile);
