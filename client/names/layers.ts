import type { ExpressionSpecification } from "maplibre-gl";
import { statusNames } from "../../server/names/text.ts";
import { byState, type Drawing, label, literalFont, match } from "../map/drawing.ts";
import type { Overlay, OverlayLayer } from "../map/overlay.ts";
import { namesText } from "./text.ts";

const tier: ExpressionSpecification = ["get", "tier"];
const isStatus = (...statuses: string[]): ExpressionSpecification => [
  "in",
  ["get", "status"],
  ["literal", statuses],
];
const isAssumed: ExpressionSpecification = ["==", ["get", "quality"], "assumed"];
const isProposed = isStatus("proposed");
const isPast = isStatus("historical", "superseded", "abolished");

/** The last tier of seats of government, whose names nothing may hide: towns and townships. */
const SEAT_TIER = 1;

/** The zoom from which a tier is drawn, so that near names do not hide great ones. */
const TIER_FROM_ZOOM: ExpressionSpecification = [
  "step",
  ["zoom"],
  ["<=", tier, SEAT_TIER],
  10,
  ["<=", tier, 2],
  11,
  ["<=", tier, 4],
  12.5,
  true,
];

/** Text size in pixels falls with the tier; none is smaller than 12. */
const SIZE: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  8,
  ["step", tier, 17, 1, 13, 2, 12],
  14,
  ["step", tier, 24, 1, 19, 2, 15, 3, 14, 5, 13],
];

const font: ExpressionSpecification = [
  "case",
  isPast,
  literalFont("italic"),
  ["step", tier, literalFont("bold"), 1, literalFont("medium"), 2, literalFont("regular")],
];

/** A ring of light around what is selected or under the pointer. */
const glow = ({ palette }: Drawing): OverlayLayer => ({
  id: "places-glow",
  type: "circle",
  filter: TIER_FROM_ZOOM,
  paint: {
    "circle-radius": byState(13, 11, 0),
    "circle-color": palette.selected,
    "circle-opacity": byState(0.22, 0.14, 0),
    "circle-stroke-color": palette.selected,
    "circle-stroke-width": byState(2, 0, 0),
  },
});

const dots = ({ palette }: Drawing): OverlayLayer => ({
  id: "places-dot",
  type: "circle",
  filter: ["all", ["!", isProposed], TIER_FROM_ZOOM],
  paint: {
    "circle-radius": [
      "interpolate",
      ["linear"],
      ["zoom"],
      8,
      ["step", tier, 4.5, 1, 3, 2, 1.6],
      15,
      ["step", tier, 7, 1, 5.5, 2, 4.5],
    ],
    // An assumed position is hollow: the ring says that nothing was measured there.
    "circle-color": byState(palette.selected, palette.hovered, [
      "case",
      isAssumed,
      palette.halo,
      match("status", palette.status, palette.status.standard),
    ]),
    "circle-stroke-width": byState(3, 2.5, ["case", isAssumed, 1.4, 1]),
    "circle-stroke-color": byState(palette.halo, palette.hovered, [
      "case",
      isAssumed,
      match("status", palette.status, palette.status.standard),
      palette.halo,
    ]),
  },
});

/**
 * A name that is not in force yet stands in a dashed ring. The marks of the others are blank: being
 * placed before the lesser names, they keep these off the dots.
 */
const marks = ({ palette }: Drawing): OverlayLayer => ({
  id: "places-mark",
  type: "symbol",
  filter: TIER_FROM_ZOOM,
  layout: {
    "icon-image": ["case", isProposed, `dashed-ring ${palette.status.proposed}`, "blank"],
    "icon-allow-overlap": true,
    "icon-padding": 0,
  },
});

const labels = (
  id: string,
  ofTier: ExpressionSpecification,
  { palette, language }: Drawing,
): OverlayLayer => ({
  id,
  type: "symbol",
  filter: ["all", ofTier, TIER_FROM_ZOOM],
  layout: {
    "text-field": label(language),
    "text-font": font,
    "text-size": SIZE,
    "text-variable-anchor": ["left", "top", "right", "bottom"],
    "text-radial-offset": 0.7,
    "text-justify": "auto",
    "text-max-width": 12,
    "text-padding": 2,
    "symbol-sort-key": tier,
  },
  paint: {
    "text-color": byState(
      palette.selected,
      palette.selected,
      match("status", palette.status, palette.status.standard),
    ),
    "text-halo-color": palette.halo,
    "text-halo-width": 1.6,
    // What is selected has its name in `selectedLabel`.
    "text-opacity": byState(0, 1, 1),
  },
});

/** The name of what is selected stands whatever is beside it; those of all others are unseen here. */
const selectedLabel = ({ palette, language }: Drawing): OverlayLayer => ({
  id: "places-name-selected",
  type: "symbol",
  layout: {
    "text-field": label(language),
    "text-font": font,
    "text-size": SIZE,
    "text-anchor": "left",
    "text-offset": [1.1, 0],
    "text-justify": "left",
    "text-allow-overlap": true,
    "text-ignore-placement": true,
  },
  paint: {
    "text-color": palette.selected,
    "text-halo-color": palette.halo,
    "text-halo-width": 2,
    "text-opacity": byState(1, 0, 0),
  },
});

export const places: Overlay = {
  id: "places",
  title: namesText.places,
  tiles: "places",
  maxzoom: 14,
  tables: ["place", "place_name"],
  record: "/names",
  // What lies higher is placed first: seats of government, then the marks, then all other names.
  layers: (drawing) => [
    glow(drawing),
    dots(drawing),
    labels("places-name-minor", [">", tier, SEAT_TIER], drawing),
    marks(drawing),
    labels("places-name", ["<=", tier, SEAT_TIER], drawing),
    selectedLabel(drawing),
  ],
  legend: [
    { title: statusNames.standard, sign: "dot" },
    { title: namesText.assumed, sign: "dot-hollow" },
    { title: statusNames.proposed, sign: "ring-dashed" },
    { title: namesText.past, sign: "text-italic" },
  ],
  shown: true,
};
