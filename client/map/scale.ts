/** Metres to a pixel at the equator and zoom 0, for tiles of 512 pixels. */
const METERS_PER_PIXEL_0 = 40_075_016.686 / 512;
/** A pixel of CSS is 1/96 inch. */
const PIXEL_M = 0.0254 / 96;
/** Significant figures that are shown of a scale: what a screen shows is no more exact. */
const FIGURES = 3;

/** Metres that a pixel of the map covers at a latitude. */
export const metersPerPixel = (zoom: number, lat: number): number =>
  (METERS_PER_PIXEL_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;

/** N of the map's scale 1:N, to three figures. */
export const scaleDenominator = (zoom: number, lat: number): number =>
  Number((metersPerPixel(zoom, lat) / PIXEL_M).toPrecision(FIGURES));

/** The greatest 1, 2 or 5 times a power of ten that is not above `meters`. */
export function roundLength(meters: number): number {
  const power = 10 ** Math.floor(Math.log10(meters));
  const step = [5, 2, 1].find((factor) => factor * power <= meters) ?? 1;
  return step * power;
}
