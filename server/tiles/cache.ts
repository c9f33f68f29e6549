/** What a cache holds of one key; `bytes` is what it weighs. */
export interface Weighed {
  readonly bytes: number;
}

/** What was asked for last stays; what was not asked for longest goes when the bytes run out. */
export interface Cache<V extends Weighed> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Puts `value` in the place of `old`, unless that has gone meanwhile. */
  replace(key: string, old: V, value: V): void;
  /** Takes out what is stale, and tells what that was. */
  drop(isStale: (value: V) => boolean): V[];
}

/** Bytes that an entry takes beside its content: key, object and place in the map. */
const OVERHEAD_BYTES = 500;

/** @param capacity how much is held at most, bytes */
export function createCache<V extends Weighed>(capacity: number): Cache<V> {
  const entries = new Map<string, V>();
  let held = 0;
  const remove = (key: string, value: V) => {
    entries.delete(key);
    held -= value.bytes + OVERHEAD_BYTES;
  };
  const makeRoom = () => {
    for (const [key, value] of entries) {
      if (held <= capacity) return;
      remove(key, value);
    }
  };
  const put = (key: string, value: V) => {
    const old = entries.get(key);
    if (old) remove(key, old);
    entries.set(key, value);
    held += value.bytes + OVERHEAD_BYTES;
    makeRoom();
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      // A map keeps the order of insertion: what is put in again is the youngest.
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set: put,
    replace(key, old, value) {
      if (entries.get(key) === old) put(key, value);
    },
    drop(isStale) {
      const stale = [...entries].filter(([, value]) => isStale(value));
      for (const [key, value] of stale) remove(key, value);
      return stale.map(([, value]) => value);
    },
  };
}
