import { type Expression, sql } from "kysely";

/** Periods in which something is true in the world: half-open ranges of days, open where not known. */

/** Whether a period of validity contains a day. */
export const validOn = (period: Expression<unknown>, on: string) =>
  sql<boolean>`${period} @> ${on}::date`;

/** The first day of a period, `YYYY-MM-DD`, or null when it is open. */
export const lowerDate = (period: Expression<unknown>) => sql<string | null>`lower(${period})`;

/** The day after the last of a period, `YYYY-MM-DD`, or null when it is open. */
export const upperDate = (period: Expression<unknown>) => sql<string | null>`upper(${period})`;

/** The period from a day, to before another; null leaves that side open. */
export const dateRange = (from: string | null, to: string | null) =>
  sql<string>`daterange(${from}::date, ${to}::date)`;
