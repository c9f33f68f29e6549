/** How far up the sheet stands; the heights are in frame.css. */
export const STOPS = ["low", "half", "high"] as const;
export type Stop = (typeof STOPS)[number];

/** The share of the window that each stop takes. */
const SHARES: Record<Stop, number> = { low: 0.16, half: 0.5, high: 0.9 };

/** The stop nearest to a height in pixels. */
export const nearestStop = (height: number, windowHeight: number): Stop => {
  const away = (stop: Stop) => Math.abs(SHARES[stop] * windowHeight - height);
  return STOPS.reduce((nearest, stop) => (away(stop) < away(nearest) ? stop : nearest));
};
