import type { Language } from "../text/message.ts";
import type { LonLat } from "./coordinates.ts";
import { HEMISPHERE } from "./text.ts";

/** An angle in degrees, minutes and seconds; the sign is kept apart so that -0°30′ can be said. */
export type Dms = {
  readonly negative: boolean;
  readonly degrees: number;
  readonly minutes: number;
  readonly seconds: number;
};

/** Decimals of a second that are shown: 0.01″ is 0.3 m north, 0.2 m east at Shulan. */
export const SECOND_DECIMALS = 2;

/** Splits an angle so that rounding never shows 60″ or 60′. */
export function toDms(angleDeg: number, secondDecimals = SECOND_DECIMALS): Dms {
  const unit = 10 ** secondDecimals;
  const total = Math.round(Math.abs(angleDeg) * 3600 * unit);
  const wholeSeconds = Math.floor(total / unit);
  return {
    negative: angleDeg < 0 && total > 0,
    degrees: Math.floor(wholeSeconds / 3600),
    minutes: Math.floor(wholeSeconds / 60) % 60,
    seconds: (wholeSeconds % 60) + (total % unit) / unit,
  };
}

/** Degrees of an angle given in degrees, minutes and seconds. */
export const fromDms = ({ negative, degrees, minutes, seconds }: Dms): number =>
  (negative ? -1 : 1) * (degrees + minutes / 60 + seconds / 3600);

const unsigned = (angleDeg: number, secondDecimals: number): string => {
  const { degrees, minutes, seconds } = toDms(angleDeg, secondDecimals);
  const width = secondDecimals > 0 ? secondDecimals + 3 : 2;
  const two = String(minutes).padStart(2, "0");
  return `${degrees}°${two}′${seconds.toFixed(secondDecimals).padStart(width, "0")}″`;
};

/** `126°57′00.00″E 44°24′36.00″N`, or `东经126°57′00.00″ 北纬44°24′36.00″`. */
export function formatDms(
  { lon, lat }: LonLat,
  language: Language,
  secondDecimals = SECOND_DECIMALS,
): string {
  const { before, letters } = HEMISPHERE[language];
  const written = [
    [lon, lon < 0 ? letters.west : letters.east],
    [lat, lat < 0 ? letters.south : letters.north],
  ] as const;
  return written
    .map(([angle, letter]) => [letter, unsigned(angle, secondDecimals)])
    .map(([letter, angle]) => (before ? `${letter}${angle}` : `${angle}${letter}`))
    .join(" ");
}
