import { type Fault, type Parsed, parsed, unreadable } from "../exchange/parsed.ts";
import type { LonLat } from "./coordinates.ts";
import { fromDms } from "./dms.ts";
import type { AxisLetter, Written, WrittenValue } from "./position-tokens.ts";

export type AxisOrder = "lon-lat" | "lat-lon";
export type DegreesReading = {
  readonly form: "degrees" | "dms" | "packed-dms";
  readonly order: AxisOrder;
};
export type DegreesFault =
  | "not-below-60"
  | "fraction-before-smaller-unit"
  | "axes-unknown"
  | "axes-contradict";
export type ReadDegrees = LonLat & { readonly read: DegreesReading };

/** Beyond this a number of degrees can only be a longitude. */
const MOST_LATITUDE_DEG = 90;

const written = (parts: readonly Written[]) =>
  parts.map(({ digits, mark }) => `${digits}${mark}`).join(" ");

function angleFaults(parts: readonly Written[]): Fault<DegreesFault>[] {
  const params = { at: written(parts) };
  const smaller = parts.slice(1).map(({ digits }) => Number(digits));
  const early = parts.slice(0, -1).some(({ digits }) => digits.includes("."));
  return [
    ...(smaller.some((value) => value >= 60 || value < 0)
      ? [{ code: "not-below-60" as const, params }]
      : []),
    ...(early ? [{ code: "fraction-before-smaller-unit" as const, params }] : []),
  ];
}

function angleDeg({ parts, letter }: WrittenValue): number {
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map(({ digits }) => Number(digits));
  const turned = letter === "w" || letter === "s";
  const negative = (parts[0]?.digits.startsWith("-") ?? false) !== turned;
  return fromDms({ negative, degrees: Math.abs(degrees), minutes, seconds });
}

const axisOf = (letter: AxisLetter | undefined) =>
  letter === undefined ? undefined : letter === "e" || letter === "w" ? "lon" : "lat";

/** Which value comes first, from the letters, or else from a size that only a longitude has. */
function orderOf(
  values: readonly [WrittenValue, WrittenValue],
  angles: readonly [number, number],
): Parsed<AxisOrder, DegreesFault> {
  const [first, second] = [axisOf(values[0].letter), axisOf(values[1].letter)];
  if (first && first === second) return unreadable({ code: "axes-contradict" });
  if (first || second) return parsed(first === "lon" || second === "lat" ? "lon-lat" : "lat-lon");
  const [long, longToo] = angles.map((angle) => Math.abs(angle) > MOST_LATITUDE_DEG);
  if (long === longToo) return unreadable({ code: "axes-unknown" });
  return parsed(long ? "lon-lat" : "lat-lon");
}

const placed = (order: AxisOrder, [first, second]: readonly [number, number]): LonLat =>
  order === "lon-lat" ? { lon: first, lat: second } : { lon: second, lat: first };

/** Reads two values as degrees, with or without minutes and seconds. */
export function parseDegrees(
  values: readonly [WrittenValue, WrittenValue],
): Parsed<ReadDegrees, DegreesFault> {
  const faults = values.flatMap(({ parts }) => angleFaults(parts));
  if (faults.length > 0) return { ok: false, faults };
  const angles = [angleDeg(values[0]), angleDeg(values[1])] as const;
  const order = orderOf(values, angles);
  if (!order.ok) return order;
  const form = values.every(({ parts }) => parts.length === 1) ? "degrees" : "dms";
  return parsed({ ...placed(order.value, angles), read: { form, order: order.value } });
}

const PACKED = /^([+-]?\d{1,3})\.([0-5]\d)([0-5]\d)(\d*)$/u;

/** Degrees, minutes and seconds packed into one number: 126.570360 is 126°57′03.60″. */
function unpacked({ parts, letter }: WrittenValue): WrittenValue | undefined {
  const [only] = parts;
  const match = parts.length === 1 && only?.mark === "" ? PACKED.exec(only.digits) : null;
  if (!match) return undefined;
  const [, degrees = "", minutes = "", seconds = "", fraction = ""] = match;
  const numbers = [degrees, minutes, `${seconds}.${fraction || "0"}`];
  const unpackedParts = numbers.map((digits) => ({ digits, mark: "" }));
  return letter ? { parts: unpackedParts, letter } : { parts: unpackedParts };
}

/** The same text read as `ddd.mmsss`, when both numbers could be that; never chosen by itself. */
export function parsePackedDegrees(
  values: readonly [WrittenValue, WrittenValue],
): ReadDegrees | null {
  const [first, second] = values.map(unpacked);
  const reading = first && second ? parseDegrees([first, second]) : undefined;
  return reading?.ok
    ? { ...reading.value, read: { ...reading.value.read, form: "packed-dms" } }
    : null;
}
