/** The channels of `#rrggbb`, 0 to 1. */
function channels(hex: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`${hex} is no colour`);
  return [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255);
}

const SHARES = [0.2126, 0.7152, 0.0722];

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number =>
  channels(hex)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, index) => sum + c * (SHARES[index] ?? 0), 0);

/** Contrast ratio of two colours, WCAG 2.2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
