import { createContext, createResource, type JSX, Show, useContext } from "solid-js";
import { type AppFacts, readApp } from "../server/start/contract.ts";
import { call } from "./api.ts";
import { Failure, Reading } from "./ui/states.tsx";

const AppFactsContext = createContext<AppFacts>();

/** Reads what the client must know of the server before it can show anything. */
export function AppFactsProvider(props: { children: JSX.Element }) {
  const [facts, { refetch }] = createResource(() => call(readApp));
  return (
    <Show
      when={!facts.error}
      fallback={<Failure error={facts.error} onRetry={() => void refetch()} />}
    >
      <Show when={facts()} fallback={<Reading />}>
        {(read) => (
          <AppFactsContext.Provider value={read()}>{props.children}</AppFactsContext.Provider>
        )}
      </Show>
    </Show>
  );
}

export function useAppFacts(): AppFacts {
  const facts = useContext(AppFactsContext);
  if (!facts) throw new Error("useAppFacts outside of AppFactsProvider");
  return facts;
}
