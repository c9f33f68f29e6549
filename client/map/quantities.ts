type WriteNumber = (value: number, manner: { unit: string; decimals: number }) => string;

/** Above this many metres a length is told in kilometres. */
const KM_FROM_M = 10_000;
/** Above this many square metres an area is told in square kilometres. */
const KM2_FROM_M2 = 1_000_000;

export const writtenLength = (meters: number, number: WriteNumber): string =>
  meters >= KM_FROM_M
    ? number(meters / 1000, { unit: "km", decimals: 2 })
    : number(meters, { unit: "m", decimals: 1 });

export const writtenArea = (squareMeters: number, number: WriteNumber): string =>
  squareMeters >= KM2_FROM_M2
    ? number(squareMeters / 1e6, { unit: "km²", decimals: 3 })
    : number(squareMeters, { unit: "m²", decimals: 0 });
