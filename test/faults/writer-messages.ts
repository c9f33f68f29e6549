/** What the process of the writers is started with. */
export interface WriterTask {
  port: number;
  /** File to which each confirmed write is synced, outside the data directory. */
  witness: string;
  writers: number;
}

/** What the process of the writers says: how many writes are confirmed, and at last how it went. */
export type FromWriters =
  | { kind: "confirmed"; count: number }
  | { kind: "done"; result: WriterResult }
  | { kind: "failed"; reason: string };

/** How the writing went, once every write that was begun is settled. */
export interface WriterResult {
  /** Writes of which the program said that they are done. */
  confirmed: number;
  /** Of these, how many had no answer at first and were sent again under the same operation id. */
  inDoubt: number;
}

/** A line of the witness file: a write that the program confirmed. */
export interface Witness {
  operationId: string;
  placeId: string;
  version: number;
  seq: number;
}
