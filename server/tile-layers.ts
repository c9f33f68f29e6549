import { boundaryLines } from "./boundaries/tiles.ts";
import { districts } from "./districts/tiles.ts";
import { places, streets } from "./names/tiles.ts";
import type { TileLayer } from "./tiles/layer.ts";

/** What the map can ask for, from every slice. */
export const tileLayers: readonly TileLayer[] = [districts, boundaryLines, streets, places];
