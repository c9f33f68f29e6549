/**
 * A period of validity as people speak of it, from a first to a last day. The database keeps the
 * day after the last (a half-open range); the two differ by a day, and only here.
 */
export interface Period {
  firstOn: string | null;
  lastOn: string | null;
}

const DAY_MS = 86_400_000;

const shifted = (iso: string, days: number) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const periodOf = (range: { validFrom: string | null; validTo: string | null }): Period => ({
  firstOn: range.validFrom,
  lastOn: range.validTo && shifted(range.validTo, -1),
});

export const rangeOf = ({ firstOn, lastOn }: Period) => ({
  validFrom: firstOn,
  validTo: lastOn && shifted(lastOn, 1),
});

const RANGE = /^[[(](\d{4}-\d\d-\d\d)?,(\d{4}-\d\d-\d\d)?\)$/;

/** The period that PostgreSQL writes as `[2024-01-01,2026-01-01)`, or `null` for another text. */
export function readRange(text: unknown): Period | null {
  const sides = typeof text === "string" ? RANGE.exec(text) : null;
  return sides && periodOf({ validFrom: sides[1] ?? null, validTo: sides[2] ?? null });
}
