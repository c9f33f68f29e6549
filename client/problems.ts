import type { ProblemBody } from "../server/http/contract.ts";

/** A refusal that the server explained: RFC 9457 with a stable code. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, unknown>;

  constructor({ status, code, params }: Pick<ProblemBody, "status" | "code" | "params">) {
    super(code);
    this.name = "ProblemError";
    this.status = status;
    this.code = code;
    this.params = params;
  }
}

/** No answer came: the network, not the program, is at fault; a write may or may not have arrived. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super("network", { cause });
    this.name = "NetworkError";
  }
}

/** A fault that the server found in one field; `field` is a JSON pointer such as `/body/text`. */
export interface FieldFault extends Record<string, unknown> {
  field: string;
  fault: string;
}

const isFieldFault = (value: unknown): value is FieldFault =>
  typeof value === "object" &&
  value !== null &&
  "field" in value &&
  typeof value.field === "string" &&
  "fault" in value &&
  typeof value.fault === "string";

/** The faults of single fields in a refusal; none for another kind of error. */
export function faultsIn(error: unknown): readonly FieldFault[] {
  if (!(error instanceof ProblemError) || !Array.isArray(error.params.faults)) return [];
  return error.params.faults.filter(isFieldFault);
}

/** The three sides of a refused stale edit. */
export interface StaleSides {
  base: unknown;
  theirs: unknown;
  yours: unknown;
}

/** What to compare when somebody else saved first, or `null` for another error. */
export function staleSides(error: unknown): StaleSides | null {
  if (!(error instanceof ProblemError) || error.status !== 412) return null;
  const { base = null, theirs = null, yours = null } = error.params;
  return { base, theirs, yours };
}
