/** Something a person or program did that is refused, told by a code that never changes its meaning. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, unknown>;

  constructor(status: number, code: string, params: Record<string, unknown> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.params = params;
  }
}

/** A fault in one field of a request; `field` is a JSON pointer such as `/body/text`. */
export interface FieldFault {
  field: string;
  fault: string;
  [param: string]: unknown;
}

export const invalidInput = (faults: readonly FieldFault[]) =>
  new Problem(400, "invalid-input", { faults });

export const notSignedIn = () => new Problem(401, "not-signed-in");
export const notAllowed = (action: string) => new Problem(403, "not-allowed", { action });
export const crossSite = () => new Problem(403, "cross-site");
export const notFound = (what: string) => new Problem(404, "not-found", { what });
export const noSuchAddress = () => new Problem(404, "no-such-address");
export const idempotencyKeyMissing = () => new Problem(400, "idempotency-key-missing");
export const versionMissing = () => new Problem(428, "version-missing");
export const operationReused = () => new Problem(422, "operation-reused");
export const tooManyRequests = (retryAfterS: number) =>
  new Problem(429, "too-many-requests", { retryAfterS });

/** A write against a version that is no longer the newest, with the three sides to compare. */
export const stale = (sides: { base: unknown; theirs: unknown; yours: unknown }) =>
  new Problem(412, "stale", sides);

export const unavailable = (retryAfterS: number) =>
  new Problem(503, "unavailable", { retryAfterS });
export const storageFull = () => new Problem(507, "storage-full");
