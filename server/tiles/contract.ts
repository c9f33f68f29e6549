import { Type } from "typebox";
import { Closed, type Contract } from "../http/contract.ts";

/** Media type of a Mapbox Vector Tile. */
export const TILE_MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

const LayerId = Type.String({ pattern: "^[a-z][a-z-]{0,39}$" });

/** Numbers in addresses are text of one spelling: `07` or `1.5` is no tile, and none is rounded to one. */
const Zoom = Type.String({ pattern: "^(1?[0-9]|2[0-2])$" });
const Index = Type.String({ pattern: "^(0|[1-9][0-9]{0,6})$" });
const Version = Type.String({ pattern: "^(0|[1-9][0-9]{0,14})$" });

const VectorLayer = Closed({
  id: Type.String(),
  description: Type.String(),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  fields: Type.Record(Type.String(), Type.String()),
});

/** TileJSON 3.0.0. */
const TileJson = Closed({
  tilejson: Type.Literal("3.0.0"),
  name: Type.String(),
  description: Type.String(),
  version: Type.String(),
  attribution: Type.String(),
  scheme: Type.Literal("xyz"),
  tiles: Type.Array(Type.String()),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  vector_layers: Type.Array(VectorLayer),
});

export const describeLayer = {
  method: "GET",
  url: "/tiles/:layer.json",
  access: "public",
  schema: {
    summary: "A layer of vector tiles: its addresses with the version of now, zooms and attributes",
    params: Closed({ layer: LayerId }),
    response: { 200: TileJson },
  },
} as const satisfies Contract;

export const readTile = {
  method: "GET",
  url: "/tiles/:layer/:z/:x/:y.mvt",
  access: "public",
  schema: {
    summary: "A vector tile; `v` is a version of the layer that the answer must have reached",
    params: Closed({ layer: LayerId, z: Zoom, x: Index, y: Index }),
    querystring: Closed({ v: Type.Optional(Version) }),
    response: {
      200: Type.Unsafe<Buffer>({
        description: "The tile",
        content: {
          [TILE_MEDIA_TYPE]: { schema: { type: "string", format: "binary" } },
        },
      }),
      204: Type.Unsafe<Buffer>({ description: "Nothing lies in this tile", type: "null" }),
      304: Type.Unsafe<Buffer>({ description: "The tile is as the asker has it", type: "null" }),
    },
  },
} as const satisfies Contract;
