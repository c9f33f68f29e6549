import type { Manifest } from "../backup/manifest.ts";
import type { Verification } from "../backup/verify-records.ts";
import { findingTexts } from "../commit/text.ts";
import { type Message, say } from "../text/message.ts";
import { cliText } from "./text.ts";

/** Findings printed at most; after a rewritten chain there is one for each entry. */
const MAX_FINDINGS = 100;

/** Prints a sentence in both languages. */
export function print(message: Message, params: Record<string, unknown> = {}): void {
  console.log(say(message, "zh", params));
  console.log(say(message, "en", params));
}

/** Prints what a check found; the status with which to exit. */
export function printVerification({ findings, orphans, ...counts }: Verification): number {
  for (const { code, subject } of findings.slice(0, MAX_FINDINGS)) {
    print(findingTexts[code], { subject });
  }
  if (counts.anchors === 0 && counts.entries > 0) print(cliText["no-anchors"]);
  if (orphans.length > 0) print(cliText.orphans, { count: orphans.length });
  print(cliText.verified, { ...counts, findings: findings.length });
  return findings.length > 0 ? 1 : 0;
}

/** How much a backup holds, for the sentence about it. */
export const sizesOf = ({ tables, files, createdAt }: Manifest) => ({
  createdAt,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  files: files.length,
});
