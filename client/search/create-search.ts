import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { type SearchHit, search } from "../../server/search/contract.ts";
import { call } from "../api.ts";

/** A pause in typing of this many milliseconds asks the server. */
const PAUSE_MS = 60;
const MOST_HITS = 12;

interface Found {
  /** The text that `hits` answer; it lags behind what is typed. */
  q: string;
  hits: readonly SearchHit[];
  error: unknown;
}

const NOTHING: Found = { q: "", hits: [], error: null };

/** Hits for a text while it is typed; an answer that comes too late is dropped. */
export function createSearch(text: () => string): () => Found {
  const [found, setFound] = createSignal<Found>(NOTHING);
  createEffect(
    on(text, (typed) => {
      const q = typed.trim();
      if (q === "") {
        setFound(NOTHING);
        return;
      }
      const stale = new AbortController();
      const ask = async () => {
        try {
          const querystring = { q, limit: MOST_HITS };
          const { items } = await call(search, { querystring }, { signal: stale.signal });
          if (!stale.signal.aborted) setFound({ q, hits: items, error: null });
        } catch (error) {
          if (!stale.signal.aborted) setFound({ q, hits: [], error });
        }
      };
      const timer = setTimeout(() => void ask(), PAUSE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        stale.abort();
      });
    }),
  );
  return found;
}
