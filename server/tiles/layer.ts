import type { Geometry } from "geojson";
import type { Audience } from "../auth/rights.ts";
import type { Db } from "../db/kysely.ts";
import type { Box } from "../geo/box.ts";
import type { Message } from "../text/message.ts";
import type { ChangeSource } from "./touched.ts";

/** What a feature may say of itself; `null` is left out of the tile. */
export type Attribute = string | number | boolean | null;

/** The features of a tile by columns, all of one length: `id[3]` and `lon[3]` belong together. */
export type TileColumns = Readonly<Record<string, readonly Attribute[]>>;

/** Where the features of a tile are: points apart, since they are many and need no structure. */
export type TileShapes =
  | { lon: readonly number[]; lat: readonly number[] }
  | { shape: readonly Geometry[] };

export type TileFeatures = TileShapes & { attributes: TileColumns };

/** What a layer is asked for: the window of a tile with its buffer in degrees, and its zoom. */
export interface TileQuery {
  db: Db;
  box: Box;
  zoom: number;
  audience: Audience;
}

export type GeometryKind = "point" | "line" | "polygon";

/** A layer of vector tiles as data. */
export interface TileLayer {
  /** Its name in addresses, and inside the tile. */
  id: string;
  title: Message;
  minzoom: number;
  /** Beyond it the map enlarges the tiles of this zoom. */
  maxzoom: number;
  geometryKind: GeometryKind;
  /** The attributes of a feature, in the order in which they are written, and what each says. */
  fields: Readonly<Record<string, string>>;
  /** Whether it has features that not everybody may see. */
  restricted: boolean;
  /** What makes its tiles stale. */
  dependsOn: readonly ChangeSource[];
  /** The features in a window, always in the same order. */
  features(query: TileQuery): Promise<TileFeatures>;
}
