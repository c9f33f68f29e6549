import { createContext, createSignal, type JSX, onCleanup, onMount, useContext } from "solid-js";
import { readChanges } from "../server/commit/contract.ts";
import type { Output } from "../server/http/contract.ts";
import { call } from "./api.ts";
import { useAppFacts } from "./app-facts.tsx";

type Answer = Output<typeof readChanges>;
export type Change = Answer["changes"][number];
type Listener = (change: Change) => void;

/** How long the server holds the question open, seconds. */
const WAIT_S = 25;
/** How long to wait after no answer came, milliseconds. */
const AFTER_FAILURE_MS = 5_000;
/** How many changes at once are taken singly; after more, everything counts as changed. */
const MOST_SINGLE_CHANGES = 500;

/** What others save reaches this page. */
export interface Changes {
  /** The newest state of the data that this page knows of. */
  seq: () => number;
  /** The state in which any of `tables` last changed: the version of tiles made from them. */
  seqOf: (tables: readonly string[]) => number;
  /** Calls `listener` for every change, until the calling component goes. */
  onChange: (listener: Listener) => void;
}

const ChangesContext = createContext<Changes>();

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves as soon as the page is seen. */
const whenVisible = () =>
  new Promise<void>((resolve) => {
    if (!document.hidden) return resolve();
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
  });

/** Asks for changes without end, one question at a time, until `signal` stops it. */
async function follow(since: number, take: (answer: Answer) => void, signal: AbortSignal) {
  let cursor = since;
  while (!signal.aborted) {
    await whenVisible();
    try {
      const querystring = { since: cursor, wait: WAIT_S };
      const answer = await call(readChanges, { querystring }, { signal });
      cursor = answer.seq;
      take(answer);
    } catch {
      // Every failure is answered alike: wait and ask again; what was missed comes then.
      if (!signal.aborted) await pause(AFTER_FAILURE_MS);
    }
  }
}

function createChanges(first: number): Changes {
  const [seq, setSeq] = createSignal(first);
  const [seqs, setSeqs] = createSignal<ReadonlyMap<string, number>>(new Map());
  const listeners = new Set<Listener>();

  const take = ({ seq: newest, changes }: Answer) => {
    if (changes.length > 0) {
      const next = new Map(seqs());
      for (const change of changes) for (const table of change.tables) next.set(table, change.seq);
      setSeqs(next);
    }
    setSeq(newest);
    for (const change of changes.slice(-MOST_SINGLE_CHANGES)) {
      for (const listener of listeners) listener(change);
    }
  };

  onMount(() => {
    const stop = new AbortController();
    onCleanup(() => stop.abort());
    void follow(first, take, stop.signal);
  });

  return {
    seq,
    seqOf: (tables) =>
      tables.reduce((latest, table) => Math.max(latest, seqs().get(table) ?? 0), first),
    onChange: (listener) => {
      listeners.add(listener);
      onCleanup(() => listeners.delete(listener));
    },
  };
}

export function ChangesProvider(props: { children: JSX.Element }) {
  const changes = createChanges(useAppFacts().seq);
  return <ChangesContext.Provider value={changes}>{props.children}</ChangesContext.Provider>;
}

export function useChanges(): Changes {
  const changes = useContext(ChangesContext);
  if (!changes) throw new Error("useChanges outside of ChangesProvider");
  return changes;
}
