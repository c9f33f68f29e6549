import { HEILONGJIANG, JILIN } from "../geo/plausibility.ts";
import { say } from "../text/message.ts";
import type { TileLayer } from "./layer.ts";
import { attribution } from "./text.ts";

const SIDES = [0, 1, 2, 3] as const;

/** West, south, east, north of where a feature may lie, degrees: what the program accepts at all. */
const BOUNDS = SIDES.map((side) =>
  (side < 2 ? Math.min : Math.max)(JILIN[side], HEILONGJIANG[side]),
) as [number, number, number, number];

/**
 * What a map program must know of a layer, TileJSON 3.0.0.
 *
 * @param version goes into the address, so that a change gives its tiles new addresses
 * @param origin scheme and host under which the asker reaches the program
 */
export const tileJsonOf = (layer: TileLayer, version: number, origin: string) => ({
  tilejson: "3.0.0" as const,
  name: say(layer.title, "zh"),
  description: say(layer.title, "en"),
  version: `1.0.${version}`,
  attribution: say(attribution, "zh"),
  scheme: "xyz" as const,
  tiles: [`${origin}/tiles/${layer.id}/{z}/{x}/{y}.mvt?v=${version}`],
  minzoom: layer.minzoom,
  maxzoom: layer.maxzoom,
  bounds: BOUNDS,
  vector_layers: [
    {
      id: layer.id,
      description: say(layer.title, "en"),
      minzoom: layer.minzoom,
      maxzoom: layer.maxzoom,
      fields: layer.fields,
    },
  ],
});
