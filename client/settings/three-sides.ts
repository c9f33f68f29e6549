/** One field of an edit that somebody else's save overtook. */
export interface SideBySide<T> {
  field: keyof T;
  base: T[keyof T];
  theirs: T[keyof T];
  yours: T[keyof T];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const fieldsOf = <T extends object>(values: T) => Object.keys(values) as (keyof T)[];

/** The fields that `theirs` changed since `base`, with the three sides of each. */
export const theirChanges = <T extends object>(base: T, theirs: T, yours: T): SideBySide<T>[] =>
  fieldsOf(base)
    .filter((field) => !isSame(base[field], theirs[field]))
    .map((field) => ({
      field,
      base: base[field],
      theirs: theirs[field],
      yours: yours[field],
    }));

/** `theirs`, but with what `yours` changed since `base`: nobody's edit is lost unseen. */
export function rebase<T extends object>(base: T, theirs: T, yours: T): T {
  const rebased = { ...theirs };
  for (const field of fieldsOf(base)) {
    if (!isSame(base[field], yours[field])) rebased[field] = yours[field];
  }
  return rebased;
}

export const isChanged = <T extends object>(base: T, yours: T): boolean =>
  fieldsOf(base).some((field) => !isSame(base[field], yours[field]));
