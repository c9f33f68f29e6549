import type { FeatureCollection, Geometry } from "geojson";
import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import type { Message } from "../../server/text/message.ts";
import type { Drawing } from "./drawing.ts";
import type { Sign } from "./legend-sign.tsx";

/** A drawn layer without its source, which the overlay gives it. */
type Unsourced<L> = L extends { source: string } ? Omit<L, "source" | "source-layer"> : never;
export type OverlayLayer = Unsourced<LayerSpecification>;

/** One line of the legend: a sign and what it means. */
export interface LegendEntry {
  title: Message;

  sign: Sign;
}

/** Features made in the browser from what is on the screen, anew whenever the map comes to rest. */
export interface Companion {
  features: (map: MapLibreMap) => FeatureCollection<Geometry>;
  layers: (drawing: Drawing) => readonly OverlayLayer[];
}

/** Something that can be laid over the map: where its features come from and how they are drawn. */
export interface Overlay {
  id: string;
  title: Message;
  /** Name of the tile layer at `/tiles/{layer}/…`; its features carry their record's `id`. */
  tiles: string;
  /** The last zoom for which the server makes tiles. */
  maxzoom: number;
  /** Database tables whose change makes the tiles stale. */
  tables: readonly string[];
  /** Path before a feature's id under which its record opens, such as `/names`. */
  record?: string;
  layers: (drawing: Drawing) => readonly OverlayLayer[];
  /** What is worked out from the drawn features themselves, such as names on the sides of a line. */
  companion?: Companion;
  legend: readonly LegendEntry[];
  /** Whether it is shown until a person says otherwise. */
  shown: boolean;
}
