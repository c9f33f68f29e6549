import { readFileSync } from "node:fs";

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it was started, in clock ticks since boot; null where the system does not tell. */
  startTicks: string | null;
}

const STATE_FIELD = 0;
const START_FIELD = 19;

/** The identity of a running process, by default of this one. */
export const identityOf = (pid = process.pid): ProcessIdentity => ({
  pid,
  startTicks: statusFields(pid)?.[START_FIELD] ?? null,
});

/** Which start of the machine this is; null where the system does not tell. */
export const bootId = () => textOf("/proc/sys/kernel/random/boot_id")?.trim() ?? null;

/** Whether the very process still runs; a zombie does not. */
export function isRunning(identity: ProcessIdentity): boolean {
  if (!answersSignals(identity.pid)) return false;
  const fields = statusFields(identity.pid);
  if (!fields) return true;
  const isGone = fields[STATE_FIELD] === "Z" || fields[STATE_FIELD] === "X";
  const isSame = identity.startTicks === null || fields[START_FIELD] === identity.startTicks;
  return !isGone && isSame;
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The fields of /proc/PID/stat after the command, which may itself hold blanks and brackets. */
function statusFields(pid: number): string[] | null {
  const text = textOf(`/proc/${pid}/stat`);
  return text ? text.slice(text.lastIndexOf(")") + 2).split(" ") : null;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
