/** Who may do what: pure, shared by server and client. */

export const ROLES = [
  "officer",
  "approver",
  "inspector",
  "planner",
  "administrator",
  "reader",
] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who is signed in. */
export interface Actor {
  id: string;
  username: string;
  displayName: string;
  role: Role;
}

const STAFF: readonly Role[] = ["officer", "approver", "inspector", "planner", "administrator"];

/** The roles that hold each right; "anyone" needs no account. */
const HOLDERS = {
  public: "anyone",
  "signed-in": ROLES,
  "place.create": ["officer"],
  "place.edit": ["officer"],
  "history.read": STAFF,
  "file.read": STAFF,
  "restricted.read": ["officer", "approver"],
  "account.manage": ["administrator"],
  "setting.read": STAFF,
  "setting.edit": ["administrator"],
  "audit.read": ["administrator", "approver"],
} as const satisfies Record<string, "anyone" | readonly Role[]>;

/** A right, as a contract's `access` names it. */
export type Action = keyof typeof HOLDERS;

export const isAction = (text: unknown): text is Action =>
  typeof text === "string" && Object.hasOwn(HOLDERS, text);

/** Whether `actor` (null: nobody is signed in) holds the right `action`. */
export function may(actor: Pick<Actor, "role"> | null, action: Action): boolean {
  const holders: "anyone" | readonly Role[] = HOLDERS[action];
  if (holders === "anyone") return true;
  return actor !== null && holders.includes(actor.role);
}

/** Who a public answer may be shown to (0) or one that holds restricted records too (1). */
export type Audience = 0 | 1;

export const audienceOf = (actor: Pick<Actor, "role"> | null): Audience =>
  may(actor, "restricted.read") ? 1 : 0;
