import type { StyleSpecification } from "maplibre-gl";
import type { Message } from "../../server/text/message.ts";
import { RARE_FONT } from "../rare-font.ts";
import type { Palette } from "./palette.ts";
import { mapText, TIANDITU_ATTRIBUTION } from "./text.ts";

/** A ground to lay the overlays on. */
export interface Basemap {
  id: string;
  title: Message;
  /** Whose it is, to be named on the map. */
  attribution?: string;
  style: (palette: Palette) => StyleSpecification;
}

/** What every style has: no `glyphs`, as MapLibre 6 draws names with the browser's fonts. */
const bare = (palette: Palette): StyleSpecification => ({
  version: 8,
  "font-faces": {
    [RARE_FONT.family]: [
      { url: RARE_FONT.url, "unicode-range": RARE_FONT.unicodeRange.split(",") },
    ],
  },
  sources: {},
  layers: [{ id: "ground", type: "background", paint: { "background-color": palette.ground } }],
});

/** Our own base: the ground, on which the districts lie as an overlay. */
export const own: Basemap = { id: "own", title: mapText.ownBase, style: bare };

/** Layers of the national map service: imagery or map, in web Mercator (`_w`), with their names. */
const TIANDITU = {
  "tianditu-image": { title: mapText.tiandituImage, layers: ["img", "cia"] },
  "tianditu-map": { title: mapText.tiandituMap, layers: ["vec", "cva"] },
} as const;

const tiandituTiles = (layer: string, key: string) =>
  `https://t0.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}` +
  `&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`;

const tianditu = (key: string): Basemap[] =>
  Object.entries(TIANDITU).map(([id, { title, layers }]) => ({
    id,
    title,
    attribution: TIANDITU_ATTRIBUTION,
    style: (palette) => {
      const style = bare(palette);
      for (const layer of layers) {
        style.sources[layer] = {
          type: "raster",
          tiles: [tiandituTiles(layer, key)],
          tileSize: 256,
          maxzoom: 18,
        };
        style.layers.push({ id: layer, type: "raster", source: layer });
      }
      return style;
    },
  }));

/** The base that an address names; our own where it names none that is offered. */
export const basemapOf = (id: string | undefined, tiandituKey: string | null): Basemap =>
  basemaps(tiandituKey).find((basemap) => basemap.id === id) ?? own;

/** The bases that can be chosen: 天地图 only where the bureau has a key. */
export const basemaps = (tiandituKey: string | null): readonly Basemap[] => [
  own,
  ...(tiandituKey === null ? [] : tianditu(tiandituKey)),
];
