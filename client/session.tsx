import { createContext, createResource, type JSX, onCleanup, useContext } from "solid-js";
import { readSession, type SessionView, signIn, signOut } from "../server/auth/contract.ts";
import { type Action, may } from "../server/auth/rights.ts";
import type { Message } from "../server/text/message.ts";
import { call, sessionState } from "./api.ts";
import { commonText } from "./text.ts";

export type SignedIn = NonNullable<SessionView["account"]>;

export interface Session {
  /** Who is signed in; `null` for a public reader and until it is known. */
  account: () => SignedIn | null;
  /** False until the server has said who is signed in. */
  known: () => boolean;
  may: (action: Action) => boolean;
  /** Why `action` is not open to this person, or `null` when it is: a button's reason. */
  whyNot: (action: Action) => Message | null;
  signIn: (username: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  /** Asks again who is signed in, after one's own account was changed. */
  refresh: () => void;
}

const SessionContext = createContext<Session>();

function createSession(): Session {
  const [session, { mutate, refetch }] = createResource(() => call(readSession));
  // A session may end elsewhere: an account is disabled, a password changed.
  const lose = () => account() && void refetch();
  sessionState.addEventListener("lost", lose);
  onCleanup(() => sessionState.removeEventListener("lost", lose));
  const account = () => (session.state === "errored" ? null : (session.latest?.account ?? null));
  return {
    account,
    known: () => session.state !== "unresolved" && session.state !== "pending",
    may: (action) => may(account(), action),
    whyNot: (action) => {
      if (may(account(), action)) return null;
      return account() ? commonText.roleMayNot : commonText.signInFirst;
    },
    signIn: async (username, password) => {
      mutate(await call(signIn, { body: { username, password } }));
    },
    signOut: async () => {
      mutate(await call(signOut));
    },
    refresh: () => void refetch(),
  };
}

export function SessionProvider(props: { children: JSX.Element }) {
  const session = createSession();
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionProvider");
  return session;
}
