import { Problem, storageFull } from "../http/problems.ts";

/** The parts of PostgreSQL's error report that say which law of the database was broken. */
interface DatabaseError extends Error {
  code: string;
  constraint?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  /^[0-9A-Z]{5}$/.test(error.code);

/**
 * The refusal that a database error stands for, or `null` when it is a fault of the program.
 * The database keeps the law, so a constraint's name is the problem's code:
 * `place_name_one_at_a_time` is told as `place-name-one-at-a-time`, with its sentence in the slice's text.
 */
export function problemOfDatabaseError(error: unknown): Problem | null {
  if (!isDatabaseError(error)) return null;
  const integrity = error.code.startsWith("23") && error.constraint;
  if (integrity) return new Problem(409, integrity.replaceAll("_", "-"));
  if (error.code === "53100") return storageFull();
  return null;
}
