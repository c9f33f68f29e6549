import { randomUUID } from "node:crypto";
import { linkSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { bootId, identityOf, isRunning, type ProcessIdentity } from "./process-identity.ts";
import { DatabaseRefused } from "./refusals.ts";
import { syncPath } from "./synced-path.ts";

const Identity = Type.Object({
  pid: Type.Integer(),
  startTicks: Type.Union([Type.String(), Type.Null()]),
});

/** Who holds a directory: the process that writes in it, and the server for which it does. */
const LockHolder = Type.Object({
  writer: Identity,
  server: Identity,
  host: Type.String(),
  bootId: Type.Union([Type.String(), Type.Null()]),
  since: Type.String(),
});
export type LockHolder = Static<typeof LockHolder>;

/** How long to wait for a writer whose server has died and which is about to follow it. */
const ORPHAN_PATIENCE_MS = 700;
const ORPHAN_POLL_MS = 20;

/**
 * Takes the exclusive lock of a directory for this process until it ends, however it ends.
 *
 * The lock is a numbered file beside the directory, made complete under another name and linked
 * into place, which only one process can do for a given number. Whoever finds that the holder of the
 * highest number is dead makes the next number; it holds the lock if its number is still the
 * highest afterwards. The highest file is never removed, so a late comer cannot reuse a number.
 *
 * @param directory what is locked; it need not exist yet, its parent must
 * @param server the process on whose behalf this one writes
 * @throws DatabaseRefused naming the holder
 */
export async function lockDirectory(directory: string, server: ProcessIdentity): Promise<void> {
  const deadline = performance.now() + ORPHAN_PATIENCE_MS;
  for (;;) {
    const found = newestLock(directory);
    if (!found || isStale(found.holder)) {
      if (take(directory, (found?.number ?? 0) + 1, server)) return;
    } else if (isOrphan(found.holder) && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, ORPHAN_POLL_MS));
    } else throw lockedBy(found);
  }
}

const prefixOf = (directory: string) => `${basename(directory)}.lock-`;
const fileOf = (directory: string, number: number) =>
  join(dirname(directory), `${prefixOf(directory)}${number}`);

function lockNumbers(directory: string): number[] {
  const prefix = prefixOf(directory);
  return readdirSync(dirname(directory))
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter(Number.isSafeInteger);
}

interface FoundLock {
  number: number;
  file: string;
  holder: LockHolder;
}

function newestLock(directory: string): FoundLock | null {
  const number = Math.max(0, ...lockNumbers(directory));
  if (number === 0) return null;
  const file = fileOf(directory, number);
  const holder = holderIn(file);
  // Removed meanwhile: someone holds a higher number.
  return holder ? { number, file, holder } : newestLock(directory);
}

function holderIn(file: string): LockHolder | null {
  try {
    return Value.Parse(LockHolder, JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new DatabaseRefused("lock-unreadable", { file }, { cause: error });
  }
}

/** Of another machine nothing can be known, so its lock is never stale. */
function isStale(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return false;
  return holder.bootId !== bootId() || !isRunning(holder.writer);
}

const isOrphan = (holder: LockHolder) => holder.host === hostname() && !isRunning(holder.server);

function take(directory: string, number: number, server: ProcessIdentity): boolean {
  const file = fileOf(directory, number);
  if (
    !publish(file, {
      writer: identityOf(),
      server,
      host: hostname(),
      bootId: bootId(),
      since: new Date().toISOString(),
    })
  )
    return false;
  const numbers = lockNumbers(directory);
  if (Math.max(...numbers) !== number) {
    remove(file);
    return false;
  }
  for (const older of numbers.filter((other) => other < number)) remove(fileOf(directory, older));
  syncPath(dirname(directory));
  return true;
}

/** Puts a complete, synced file in place; false when there is one already. */
function publish(file: string, holder: LockHolder): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder), { flush: true });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function remove(file: string) {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

const lockedBy = ({ file, holder }: FoundLock) =>
  new DatabaseRefused("directory-locked", {
    file,
    pid: holder.server.pid,
    host: holder.host,
    since: holder.since,
  });
