import { type Static, Type } from "typebox";
import { Closed, Instant } from "../http/contract.ts";

const Sha256 = Type.String({ pattern: "^[0-9a-f]{64}$" });

/** What a backup says of itself: everything that is in it, with hashes. */
export const Manifest = Closed({
  format: Type.Literal("dijie-backup-1"),
  /** The program that made it. */
  program: Type.String(),
  createdAt: Instant,
  /** The steps of the schema, in order. */
  schema: Type.Array(Closed({ version: Type.Integer(), name: Type.String(), sha256: Sha256 })),
  /** The newest entry of the audit chain. */
  head: Closed({ seq: Type.Integer(), hash: Sha256 }),
  /** How many heads of the chain were kept outside the database, and the hash of their file. */
  anchors: Closed({ count: Type.Integer(), sha256: Sha256 }),
  /** Per table the number of rows and the hash of their lines, in the order of the key. */
  tables: Type.Array(Closed({ name: Type.String(), rows: Type.Integer(), sha256: Sha256 })),
  files: Type.Array(Closed({ sha256: Sha256, bytes: Type.Integer() })),
  /** Files that records name but that were missing or damaged when the backup was made. */
  lost: Type.Array(Sha256),
});
export type Manifest = Static<typeof Manifest>;

/** Names inside the archive. */
export const MANIFEST_NAME = "manifest.json";
export const ANCHORS_NAME = "audit-heads.txt";
export const tableName = (table: string) => `tables/${table}.jsonl.gz`;
export const fileName = (sha256: string) => `files/${sha256}`;
