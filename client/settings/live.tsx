import { type Accessor, createResource, type JSX, Match, Switch } from "solid-js";
import type { Action } from "../../server/auth/rights.ts";
import { useChanges } from "../changes.tsx";
import { useSession } from "../session.tsx";
import { Failure, Reading } from "../ui/states.tsx";

/** Something read from the server that follows what others save. */
export interface Live<T> {
  value: Accessor<T | undefined>;
  error: Accessor<unknown>;
  /** Reads again; the newest, or `undefined` when that failed. */
  reread: () => Promise<T | undefined>;
}

/** Reads once one holds the right `access`, and again whenever one of `tables` changes. */
export function createLive<T>(
  access: Action,
  read: () => Promise<T>,
  tables: readonly string[],
): Live<T> {
  const session = useSession();
  const [resource, { refetch }] = createResource(() => session.may(access), read);
  const reread = async () => {
    await refetch();
    return resource.error === undefined ? resource.latest : undefined;
  };
  useChanges().onChange((change) => {
    if (change.tables.some((table) => tables.includes(table))) void refetch();
  });
  return {
    // `latest` of a failed resource throws; the error is shown apart.
    value: () => (resource.error === undefined ? resource.latest : undefined),
    error: () => resource.error,
    reread,
  };
}

/** What was read, or that it is being read, or why it could not be. */
export function Loaded<T>(props: { live: Live<T>; children: (value: Accessor<T>) => JSX.Element }) {
  return (
    <Switch fallback={<Reading />}>
      <Match when={props.live.error()}>
        <Failure error={props.live.error()} onRetry={() => void props.live.reread()} />
      </Match>
      <Match when={props.live.value()}>{(value) => props.children(value as Accessor<T>)}</Match>
    </Switch>
  );
}
