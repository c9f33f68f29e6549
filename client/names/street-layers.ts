import type { ExpressionSpecification } from "maplibre-gl";
import { byState, plainFont } from "../map/drawing.ts";
import type { Overlay } from "../map/overlay.ts";
import { namesText } from "./text.ts";

const STREET_WIDTH: ExpressionSpecification = [
  "interpolate",
  ["exponential", 1.5],
  ["zoom"],
  11,
  1,
  14,
  3.5,
  18,
  16,
];
const CASING_WIDTH: ExpressionSpecification = [
  "interpolate",
  ["exponential", 1.5],
  ["zoom"],
  11,
  1.8,
  14,
  5,
  18,
  19,
];

export const streets: Overlay = {
  id: "streets",
  title: namesText.streets,
  tiles: "streets",
  maxzoom: 14,
  tables: ["place", "place_name"],
  record: "/names",
  layers: ({ palette, language }) => [
    {
      id: "streets-casing",
      type: "line",
      minzoom: 11,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": byState(palette.selected, palette.hovered, palette.streetCasing),
        "line-width": CASING_WIDTH,
      },
    },
    {
      id: "streets-line",
      type: "line",
      minzoom: 11,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": palette.street, "line-width": STREET_WIDTH },
    },
    {
      id: "streets-name",
      type: "symbol",
      minzoom: 13,
      layout: {
        "symbol-placement": "line",
        "text-field": language === "zh" ? ["get", "name"] : ["get", "romanization"],
        "text-font": plainFont("regular"),
        "text-size": 12,
        "text-letter-spacing": language === "zh" ? 0.15 : 0.02,
      },
      paint: {
        "text-color": byState(palette.selected, palette.selected, palette.streetText),
        "text-halo-color": palette.halo,
        "text-halo-width": 1.4,
      },
    },
  ],
  legend: [{ title: namesText.streets, sign: "street" }],
  shown: true,
};
