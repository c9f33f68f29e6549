import type { OverlayLayer } from "./overlay.ts";

/** Kinds of drawing from the bottom to the top. */
const KINDS: readonly OverlayLayer["type"][] = [
  "raster",
  "fill",
  "fill-extrusion",
  "line",
  "circle",
  "symbol",
];

/** Overlays whose lines lie over those of others, the last on top. */
const LINES_UPWARDS = ["districts", "boundary-lines", "streets"];

/** Overlays whose names give way to those of others, the last wins its place. */
const NAMES_UPWARDS = ["districts", "streets", "boundary-lines", "places"];

/** Where a layer stands in the stack; a smaller number lies lower. */
export function depthOf(overlayId: string, type: OverlayLayer["type"]): number {
  const kind = KINDS.indexOf(type);
  const within = (type === "symbol" ? NAMES_UPWARDS : LINES_UPWARDS).indexOf(overlayId);
  return kind * 100 + within + 1;
}
