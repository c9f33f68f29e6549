import { createEffect, createSignal, on } from "solid-js";
import { isChanged, rebase, type SideBySide, theirChanges } from "./three-sides.ts";

/** What is being entered about a record, over the version that it was read in. */
export interface Draft<T> {
  values: () => T;
  set: (change: Partial<T>) => void;
  /** The version that the edit is based on, which the write states. */
  version: () => number;
  isChanged: () => boolean;
  /** What somebody else saved meanwhile, once the server has refused; empty before. */
  theirChanges: () => readonly SideBySide<T>[];
  /** Goes on from the record as it is now, with one's own changes kept. */
  rebase: (theirs: T, version: number) => void;
  /** Takes the record as it is, and drops what was entered. */
  settle: (values: T, version: number) => void;
}

/**
 * A draft over a record. While nothing was entered it follows the record; once something was, a
 * newer version waits until the save is refused, so that nothing changes under the writer's hands.
 */
export function createDraft<T extends object>(
  record: () => { values: T; version: number },
): Draft<T> {
  const first = record();
  const [base, setBase] = createSignal(first);
  const [values, setValues] = createSignal<T>(first.values);
  const [theirs, setTheirs] = createSignal<readonly SideBySide<T>[]>([]);
  const isDirty = () => isChanged(base().values, values());
  const settle = (next: T, version: number) => {
    setBase({ values: next, version });
    setValues(() => next);
    setTheirs([]);
  };
  createEffect(
    on(record, ({ values: next, version }) => !isDirty() && settle(next, version), { defer: true }),
  );
  return {
    values,
    set: (change) => setValues((now) => ({ ...now, ...change })),
    version: () => base().version,
    isChanged: isDirty,
    theirChanges: theirs,
    rebase: (next, version) => {
      const before = base().values;
      setTheirs(theirChanges(before, next, values()));
      setValues((now) => rebase(before, next, now));
      setBase({ values: next, version });
    },
    settle,
  };
}
