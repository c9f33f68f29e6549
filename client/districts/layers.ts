import { byState } from "../map/drawing.ts";
import type { Overlay } from "../map/overlay.ts";
import { districtsText } from "./text.ts";

/** Counties fill the ground, hairlines part what lies in them. */
export const districtAreas: Overlay = {
  id: "districts",
  title: districtsText.title,
  tiles: "districts",
  maxzoom: 12,
  tables: ["district"],
  record: "/districts",
  layers: ({ palette, overForeignBase }) => [
    {
      id: "districts-fill",
      type: "fill",
      paint: {
        "fill-color": ["case", ["get", "neighbor"], palette.neighbor, palette.county],
        "fill-opacity": overForeignBase ? 0 : 1,
      },
    },
    {
      id: "districts-line",
      type: "line",
      paint: {
        "line-color": byState(palette.selected, palette.hovered, palette.districtLine),
        "line-width": byState(2, 1.4, 0.7),
      },
    },
  ],
  legend: [
    { title: districtsText.county, sign: "area-county" },
    { title: districtsText.neighbor, sign: "area-neighbor" },
  ],
  shown: true,
};
