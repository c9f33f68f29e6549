import { anchorFile, readAnchors } from "../commit/anchor.ts";
import { type Finding, verifyChain, verifyOperations } from "../commit/verify.ts";
import { verifyVersions } from "../commit/verify-versions.ts";
import type { Db } from "../db/kysely.ts";
import { openStore } from "../files/store.ts";
import { readSnapshot } from "./snapshot.ts";

/** What a check of everything that is kept has looked at and found. */
export interface Verification {
  entries: number;
  versions: number;
  files: number;
  /** How many heads of the chain are kept outside the database. */
  anchors: number;
  findings: Finding[];
  /** Stored files that no record names, such as an upload that was never attached: no fault. */
  orphans: string[];
}

/** Checks chain, versions, records and files as they are at one moment. */
export async function verifyRecords(db: Db, dataDir: string): Promise<Verification> {
  // Read first: whatever is anchored by then is in the snapshot.
  const anchors = await readAnchors(anchorFile(dataDir));
  const { chain, versions, operations, named } = await readSnapshot(db, async (trx) => ({
    chain: await verifyChain(trx, anchors),
    versions: await verifyVersions(trx),
    operations: await verifyOperations(trx),
    named: await trx.selectFrom("file").select("sha256").orderBy("sha256").execute(),
  }));
  const names = named.map(({ sha256 }) => sha256);
  const files = await verifyFiles(dataDir, names);
  return {
    entries: chain.entries,
    versions: versions.versions,
    files: names.length,
    anchors: anchors.length,
    findings: [...chain.findings, ...versions.findings, ...operations, ...files.findings],
    orphans: files.orphans,
  };
}

/** Hashes every file that a record names, and looks for those that none does. */
async function verifyFiles(dataDir: string, names: readonly string[]) {
  const store = openStore(dataDir);
  const findings: Finding[] = [];
  for (const sha256 of names) {
    const soundness = await store.check(sha256);
    if (soundness !== "whole") findings.push({ code: `file-${soundness}`, subject: sha256 });
  }
  const known = new Set(names);
  const stored = await Array.fromAsync(store.list());
  return { findings, orphans: stored.filter((sha256) => !known.has(sha256)) };
}
