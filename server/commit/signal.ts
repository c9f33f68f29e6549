import type { Db } from "../db/kysely.ts";

/** The channel on which every commit says the number of its audit entry. */
export const CHANGE_CHANNEL = "dijie_change";

/** The newest entry of the audit chain, and the tables that it touched. */
export interface ChainHead {
  seq: number;
  hash: string;
  tables: readonly string[];
}

type Listener = (head: ChainHead) => void;
const listenersOf = new WeakMap<Db, Set<Listener>>();

/** Calls `listener` after each commit that this process makes on `db`; returns its removal. */
export function onCommitted(db: Db, listener: Listener): () => void {
  const listeners = listenersOf.get(db) ?? new Set();
  listenersOf.set(db, listeners.add(listener));
  return () => listeners.delete(listener);
}

export function announce(db: Db, head: ChainHead): void {
  for (const listener of listenersOf.get(db) ?? []) listener(head);
}
