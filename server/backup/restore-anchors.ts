import { rename } from "node:fs/promises";
import {
  anchorFile,
  anchorLines,
  appendAnchors,
  parseAnchors,
  readAnchors,
} from "../commit/anchor.ts";

/**
 * Brings back the heads that were kept outside the database. Those that are there already and are
 * not of the backup belong to another chain, or to what came after it: they are set aside, not lost.
 */
export async function restoreAnchors(dataDir: string, saved: Buffer): Promise<void> {
  const file = anchorFile(dataDir);
  const restored = parseAnchors(saved.toString());
  const lines = new Set(restored.map((anchor) => anchorLines([anchor])));
  const present = await readAnchors(file);
  if (present.length > 0) {
    if (present.every((anchor) => lines.has(anchorLines([anchor])))) {
      const known = new Set(present.map(({ seq }) => seq));
      const missing = restored.filter(({ seq }) => !known.has(seq));
      if (missing.length > 0) await appendAnchors(file, missing);
      return;
    }
    await rename(file, asideName(file));
  }
  if (restored.length > 0) await appendAnchors(file, restored);
}

const asideName = (file: string): string =>
  file.replace(/\.txt$/, `-until-${new Date().toISOString().replace(/[:.]/g, "-")}.txt`);
