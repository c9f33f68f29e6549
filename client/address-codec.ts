/** Where the map looks: web-map zoom, and the middle in degrees. */
export interface View {
  zoom: number;
  lon: number;
  lat: number;
}

/** How a layer differs from what it is by itself. */
export interface LayerChoice {
  shown?: boolean;
  /** Opacity in percent, 0 to 100. */
  opacity?: number;
}

export type LayerChoices = Readonly<Record<string, LayerChoice>>;

/** Decimals of a degree in the address: 1e-5° is about a metre. */
const DEGREE_DECIMALS = 5;
const ZOOM_DECIMALS = 2;

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

// Only characters that a query keeps as they are, so that an address stays readable.
const BETWEEN_NUMBERS = "_";
const BETWEEN_LAYERS = ".";
const SHOWN = "*";
const HIDDEN = "-";

/** `zoom_lat_lon`: the order in which map addresses have long been written. */
export const writeView = ({ zoom, lat, lon }: View): string =>
  [rounded(zoom, ZOOM_DECIMALS), rounded(lat, DEGREE_DECIMALS), rounded(lon, DEGREE_DECIMALS)].join(
    BETWEEN_NUMBERS,
  );

/** The view in an address, or `null` where it is absent or makes no sense. */
export function readView(text: string | undefined): View | null {
  const parts = (text ?? "").split(BETWEEN_NUMBERS);
  const [zoom, lat, lon] = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (parts.length !== 3 || zoom === undefined || lat === undefined || lon === undefined)
    return null;
  const isPossible = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  return isPossible ? { zoom, lat, lon } : null;
}

const LAYER = /^([*-]?)([a-z][a-z0-9-]*)(?:_(\d{1,3}))?$/;

/** Only what differs: `-streets.districts_60`. */
export const writeLayers = (choices: LayerChoices): string =>
  Object.entries(choices)
    .filter(([, { shown, opacity }]) => shown !== undefined || opacity !== undefined)
    .map(([id, { shown, opacity }]) => {
      const sign = shown === undefined ? "" : shown ? SHOWN : HIDDEN;
      return `${sign}${id}${opacity === undefined ? "" : `${BETWEEN_NUMBERS}${opacity}`}`;
    })
    .sort()
    .join(BETWEEN_LAYERS);

export function readLayers(text: string | undefined): LayerChoices {
  const choices: Record<string, LayerChoice> = {};
  for (const part of (text ?? "").split(BETWEEN_LAYERS)) {
    const [, sign, id, opacity] = LAYER.exec(part.trim()) ?? [];
    if (!id) continue;
    choices[id] = {
      ...(sign ? { shown: sign === SHOWN } : {}),
      ...(opacity === undefined ? {} : { opacity: Math.min(100, Number(opacity)) }),
    };
  }
  return choices;
}
