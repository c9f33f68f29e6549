import { createHash } from "node:crypto";

/** 2026-01-01T00:00:00Z in milliseconds, as the first 48 bits of every seeded id. */
const SEEDED_AT = 1_767_225_600_000;

/**
 * The id of a seeded record: a UUIDv7 whose random bits come from a hash of `key`, so that the same
 * record has the same id in every installation.
 */
export function seedId(key: string): string {
  const bytes = createHash("sha256").update(key).digest().subarray(0, 16);
  bytes.writeUIntBE(SEEDED_AT, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
