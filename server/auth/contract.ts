import { type Static, Type } from "typebox";
import { ById, Closed, type Contract, Nullable, OneOf, Receipt, Uuid } from "../http/contract.ts";
import { ROLES } from "./rights.ts";

const Role = OneOf(ROLES);
const Username = Type.String({ pattern: "^[a-z0-9][a-z0-9._-]{1,39}$", maxLength: 40 });
const DisplayName = Type.String({ minLength: 1, maxLength: 100 });

/** At least ten characters: length is what makes a password hard to guess. */
const Password = Type.String({ minLength: 10, maxLength: 200 });
const Why = Type.Optional(Type.String({ maxLength: 500 }));

export const AccountView = Closed({
  id: Uuid,
  username: Type.String(),
  displayName: Type.String(),
  role: Role,
  disabled: Type.Boolean(),
  demonstration: Type.Boolean(),
  version: Type.Integer(),
});
export type AccountView = Static<typeof AccountView>;

export const SessionView = Closed({
  account: Nullable(
    Closed({ id: Uuid, username: Type.String(), displayName: Type.String(), role: Role }),
  ),
});
export type SessionView = Static<typeof SessionView>;

export const signIn = {
  method: "POST",
  url: "/api/session",
  access: "public",
  schema: {
    summary: "Sign in; the answer sets a session cookie",
    body: Closed({
      username: Type.String({ minLength: 1, maxLength: 100 }),
      password: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    response: { 200: SessionView },
  },
} as const satisfies Contract;

export const readSession = {
  method: "GET",
  url: "/api/session",
  access: "public",
  schema: { summary: "Who is signed in", response: { 200: SessionView } },
} as const satisfies Contract;

export const signOut = {
  method: "DELETE",
  url: "/api/session",
  access: "public",
  schema: { summary: "Sign out; the session is revoked", response: { 200: SessionView } },
} as const satisfies Contract;

export const listAccounts = {
  method: "GET",
  url: "/api/accounts",
  access: "account.manage",
  schema: {
    summary: "All accounts, disabled ones included",
    response: { 200: Closed({ items: Type.Array(AccountView) }) },
  },
} as const satisfies Contract;

export const createAccount = {
  method: "POST",
  url: "/api/accounts",
  access: "account.manage",
  write: "create",
  schema: {
    summary: "Create an account",
    body: Closed({
      id: Uuid,
      username: Username,
      displayName: DisplayName,
      role: Role,
      password: Password,
      why: Why,
    }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const changeAccount = {
  method: "PATCH",
  url: "/api/accounts/:id",
  access: "account.manage",
  write: "change",
  schema: {
    summary: "Rename, re-role, disable or enable an account; effective on its next request",
    params: ById,
    body: Closed({ displayName: DisplayName, role: Role, disabled: Type.Boolean(), why: Why }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const setPassword = {
  method: "POST",
  url: "/api/accounts/:id/password",
  access: "account.manage",
  write: "change",
  schema: {
    summary: "Give an account a new password and end its sessions",
    params: ById,
    body: Closed({ password: Password, why: Why }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const changeOwnPassword = {
  method: "POST",
  url: "/api/session/password",
  access: "signed-in",
  schema: {
    summary: "Change one's own password and end one's other sessions",
    body: Closed({ current: Type.String({ minLength: 1, maxLength: 200 }), password: Password }),
    response: { 200: SessionView },
  },
} as const satisfies Contract;
