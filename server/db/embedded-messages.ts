import type { RefusalCode, RefusalParams } from "./text.ts";

/** What the process of the embedded database is told when it is started. */
export interface EmbeddedTask {
  /** Directory of PostgreSQL's files; its lock stands beside it. */
  directory: string;
  /** Path of the socket on which the database is served, in a directory of its own. */
  socket: string;
  /** Number of the process for which this one writes, and with which it ends. */
  serverPid: number;
}

/** What the server says to the process of the embedded database. */
export type ToEmbedded = "ping" | "close";

/** What the process of the embedded database says to the server. */
export type FromEmbedded =
  | { kind: "ready" }
  | { kind: "pong" }
  | { kind: "refused"; code: RefusalCode; params: RefusalParams };
