/** Dates as people type them: `20260501`, `2026-5-1`, `2026/5/1`, `2026年5月1日`, `5月1日`. */

const WHOLE = /^(\d{4})(\d{2})(\d{2})$/;
const PARTS = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

const pad = (figures: string) => figures.padStart(2, "0");

/** Whether the calendar has the day: `2026-02-30` is none. */
const isDay = (iso: string) => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
};

/** The day that `typed` means as `YYYY-MM-DD`, without a year in that of `today`; or `null`. */
export function readTypedDate(typed: string, today: string): string | null {
  const text = typed.trim();
  const [, year = today.slice(0, 4), month, day] = WHOLE.exec(text) ?? PARTS.exec(text) ?? [];
  if (!month || !day) return null;
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return isDay(iso) ? iso : null;
}
