/** One thing wrong with data that came from outside; the sentence is looked up by `code`. */
export type Fault<Code extends string = string> = {
  readonly code: Code;
  /** Row of the source, counted from 1 as a spreadsheet counts. */
  readonly row?: number;
  /** Heading of the source's column. */
  readonly column?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What reading outside data gives: the value, or every fault and not only the first. */
export type Parsed<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault<Code>[] };

export const parsed = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const unreadable = <Code extends string>(
  ...faults: Fault<Code>[]
): { ok: false; faults: Fault<Code>[] } => ({ ok: false, faults });
