import type { FeatureCollection, Geometry } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { LayerChoices } from "../address-codec.ts";
import type { Basemap } from "./basemap.ts";
import { NO_SKETCH, type Sketch } from "./desk.tsx";
import type { Drawing } from "./drawing.ts";
import { depthOf } from "./layer-order.ts";
import type { Overlay, OverlayLayer } from "./overlay.ts";
import { SKETCH_SOURCE, sketchLayers } from "./sketch.ts";

/** What companions have worked out, by the id of their overlay. */
export type Computed = Map<string, FeatureCollection<Geometry>>;

export interface StyleParts {
  basemap: Basemap;
  overlays: readonly Overlay[];
  drawing: Drawing;
  choices: LayerChoices;
  /** The state of the data that an overlay's tiles are asked for. */
  versionOf: (overlay: Overlay) => number;
  sketch: Sketch;
  computed: Computed;
}

export const isShown = (overlay: Overlay, choices: LayerChoices): boolean =>
  choices[overlay.id]?.shown ?? overlay.shown;

/** Percent. */
export const opacityOf = (overlay: Overlay, choices: LayerChoices): number =>
  choices[overlay.id]?.opacity ?? 100;

/** The address of an overlay's tiles in one state of the data, which caches may keep for ever. */
export const tilesOf = (overlay: Overlay, version: number): string[] => [
  `${location.origin}/tiles/${overlay.tiles}/{z}/{x}/{y}.mvt?v=${version}`,
];

/** The source of what is worked out for an overlay. */
export const companionSource = (overlay: Overlay): string => `${overlay.id}-companion`;

/** The whole map as data: base, overlays in draw order, and what is being sketched. */
export function styleOf({
  basemap,
  overlays,
  drawing,
  choices,
  versionOf,
  sketch,
  computed,
}: StyleParts) {
  const style: StyleSpecification = basemap.style(drawing.palette);
  for (const overlay of overlays) {
    style.sources[overlay.id] = {
      type: "vector",
      tiles: tilesOf(overlay, versionOf(overlay)),
      maxzoom: overlay.maxzoom,
      promoteId: "id",
    };
    if (!overlay.companion) continue;
    const data = computed.get(overlay.id) ?? NO_SKETCH;
    style.sources[companionSource(overlay)] = { type: "geojson", data };
  }
  const layers = overlays.flatMap((overlay) => {
    const tiled = { source: overlay.id, "source-layer": overlay.tiles };
    const computed = { source: companionSource(overlay) };
    return [
      ...overlay.layers(drawing).map((layer) => [layer, tiled] as const),
      ...(overlay.companion?.layers(drawing) ?? []).map((layer) => [layer, computed] as const),
    ].map(([layer, source]) => ({
      depth: depthOf(overlay.id, layer.type),
      layer: placed(overlay, { ...layer, ...source }, choices),
    }));
  });
  layers.sort((one, other) => one.depth - other.depth);
  style.sources[SKETCH_SOURCE] = { type: "geojson", data: sketch };
  style.layers.push(...layers.map(({ layer }) => layer), ...sketchLayers(drawing.palette));
  return style;
}

/** A layer that is shown or not, at the opacity that was chosen. */
function placed(
  overlay: Overlay,
  layer: OverlayLayer & { source: string },
  choices: LayerChoices,
): LayerSpecification {
  return {
    ...layer,
    layout: { ...layer.layout, visibility: isShown(overlay, choices) ? "visible" : "none" },
    paint: { ...layer.paint, ...faded(layer, opacityOf(overlay, choices) / 100) },
  } as LayerSpecification;
}

const OPACITIES: Partial<Record<OverlayLayer["type"], readonly string[]>> = {
  fill: ["fill-opacity"],
  line: ["line-opacity"],
  circle: ["circle-opacity", "circle-stroke-opacity"],
  symbol: ["text-opacity", "icon-opacity"],
};

function faded(layer: OverlayLayer, factor: number): Record<string, unknown> {
  if (factor === 1) return {};
  const paint: Readonly<Record<string, unknown>> = { ...layer.paint };
  return Object.fromEntries(
    (OPACITIES[layer.type] ?? []).map((property) => [
      property,
      paint[property] === undefined ? factor : ["*", factor, paint[property]],
    ]),
  );
}
