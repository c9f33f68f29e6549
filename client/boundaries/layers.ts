import type { ExpressionSpecification } from "maplibre-gl";
import { BOUNDARY_LEVELS, type BoundaryLevel } from "../../server/boundaries/contract.ts";
import { boundaryLevels } from "../../server/boundaries/text.ts";
import { byState, type Drawing, match } from "../map/drawing.ts";
import type { Sign } from "../map/legend-sign.tsx";
import type { Overlay, OverlayLayer } from "../map/overlay.ts";
import { sideNames } from "./side-names.ts";
import { boundariesText } from "./text.ts";

/** Line width in pixels at zoom 10: the higher the level, the heavier the line. */
const WIDTH: Record<BoundaryLevel, number> = { province: 3.4, prefecture: 2.5, county: 1.8 };

/** Long and short strokes, in line widths; each level is told without its colour. */
const DASHES: Record<BoundaryLevel, number[]> = {
  province: [6, 1.6, 1.2, 1.6, 1.2, 1.6],
  prefecture: [6, 2, 1.4, 2],
  county: [4.5, 2.4],
};

/** The legend's sign of each level. */
const SIGN: Record<BoundaryLevel, Sign> = {
  province: "line-province",
  prefecture: "line-prefecture",
  county: "line-county",
};

const wide = (factor: number): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  7,
  ["*", factor * 0.7, match("level", WIDTH, WIDTH.county)],
  14,
  ["*", factor * 1.5, match("level", WIDTH, WIDTH.county)],
];

/** A soft band under the line, which also says what is selected. */
const band = ({ palette }: Drawing): OverlayLayer => ({
  id: "boundary-lines-band",
  type: "line",
  layout: { "line-join": "round", "line-cap": "round" },
  paint: {
    "line-color": byState(palette.selected, palette.hovered, palette.boundaryBand),
    "line-width": wide(3),
    "line-opacity": 0.75,
  },
});

// A dash pattern cannot depend on a property, so each level is a layer.
const stroke = (level: BoundaryLevel, { palette }: Drawing): OverlayLayer => ({
  id: `boundary-lines-${level}`,
  type: "line",
  filter: ["==", ["get", "level"], level],
  paint: {
    "line-color": palette.boundary[level],
    "line-width": wide(1),
    "line-dasharray": DASHES[level],
  },
});

export const boundaryLines: Overlay = {
  id: "boundary-lines",
  title: boundariesText.lines,
  tiles: "boundary-lines",
  maxzoom: 12,
  tables: ["boundary_line"],
  record: "/boundaries",
  layers: (drawing) => [
    band(drawing),
    ...[...BOUNDARY_LEVELS].reverse().map((level) => stroke(level, drawing)),
  ],
  companion: sideNames,
  legend: BOUNDARY_LEVELS.map((level) => ({ title: boundaryLevels[level], sign: SIGN[level] })),
  shown: true,
};
