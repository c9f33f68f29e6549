import type { LayerSpecification } from "maplibre-gl";
import { plainFont } from "./drawing.ts";
import type { Palette } from "./palette.ts";

/** What is being drawn or measured, above everything else. */
export const SKETCH_SOURCE = "sketch";

export const sketchLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: "sketch-fill",
    type: "fill",
    source: SKETCH_SOURCE,
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": palette.draft, "fill-opacity": 0.14 },
  },
  {
    id: "sketch-line",
    type: "line",
    source: SKETCH_SOURCE,
    filter: ["!=", ["geometry-type"], "Point"],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": palette.draft, "line-width": 2.2 },
  },
  {
    id: "sketch-point",
    type: "circle",
    source: SKETCH_SOURCE,
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 6,
      "circle-color": palette.halo,
      "circle-stroke-width": 3,
      "circle-stroke-color": palette.draft,
    },
  },
  {
    id: "sketch-text",
    type: "symbol",
    source: SKETCH_SOURCE,
    filter: ["has", "text"],
    layout: {
      "text-field": ["get", "text"],
      "text-font": plainFont("bold"),
      "text-size": 13,
      "text-max-width": 100,
      "text-anchor": "bottom",
      "text-offset": [0, -0.8],
      "text-allow-overlap": true,
    },
    paint: { "text-color": palette.draft, "text-halo-color": palette.halo, "text-halo-width": 2 },
  },
];
