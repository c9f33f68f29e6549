/** By what a table is sorted, and which way. */
export interface Sorting {
  column: string;
  descending: boolean;
}

/** The text or number by which a row sorts in a column. */
type SortKey = string | number | null;

/** Chinese sorts by pinyin in Intl's zh collation; numbers within text by their value. */
const COLLATOR = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

function compare(a: SortKey, b: SortKey): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : COLLATOR.compare(`${a}`, `${b}`);
}

/** Rows in a new order; absent values stay last whichever way it goes. */
export function sortRows<R>(
  rows: readonly R[],
  key: (row: R) => SortKey,
  descending: boolean,
): R[] {
  return [...rows].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) return compare(a, b);
    return descending ? compare(b, a) : compare(a, b);
  });
}
