import type { Client } from "pg";
import { DatabaseRefused } from "./refusals.ts";

/** PostgreSQL's codes for a user or password that it does not accept. */
const SIGN_IN_CODES = new Set(["28000", "28P01"]);
const DATABASE_MISSING = "3D000";

/** Why a first connection failed, in words that say what to do. */
export function connectionRefusal(client: Client, error: unknown): DatabaseRefused {
  const reason = reasonOf(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const user = client.user ?? "";
  // Without a password in the address pg fails by itself while signing in.
  if (SIGN_IN_CODES.has(code) || reason.includes("client password must be a string"))
    return new DatabaseRefused("sign-in-refused", { user, reason }, { cause: error });
  if (code === DATABASE_MISSING)
    return new DatabaseRefused(
      "database-missing",
      { database: client.database ?? "" },
      { cause: error },
    );
  const address = `${client.host}:${client.port}`;
  return new DatabaseRefused("server-unreachable", { address, reason }, { cause: error });
}

/** Of a name with several addresses Node tries all, and its error has no words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
