import { DatabaseUnavailable } from "./refusals.ts";

/** The socket could not be opened or broke. */
const SOCKET_ERRORS = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
]);

/** Classes and codes of PostgreSQL: connection lost, shut down or starting, too many, cancelled. */
const SERVER_STATES = /^(08|57P0[1-5]|53300|57014)/;

/** `pg` gives these failures no code. */
const DRIVER_WORDS =
  /^Connection terminated|^timeout exceeded when trying to connect|is not queryable$|^Cannot use a pool after|connection has been discarded$/;

/** What an error means when it means that the database does not answer at present; else null. */
export function unavailableFrom(error: unknown): DatabaseUnavailable | null {
  if (error instanceof DatabaseUnavailable) return error;
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  return SOCKET_ERRORS.has(code) || SERVER_STATES.test(code) || DRIVER_WORDS.test(error.message)
    ? new DatabaseUnavailable(error)
    : null;
}
