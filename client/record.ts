import {
  type Accessor,
  createEffect,
  createMemo,
  createResource,
  createSignal,
  on,
  type Resource,
} from "solid-js";
import { useChanges } from "./changes.tsx";
import { ProblemError } from "./problems.ts";
import { useSession } from "./session.tsx";

/** What a resource holds already; nothing while it is first read or after it failed, and no waiting. */
export const heldBy = <T>(resource: Resource<T>): T | undefined =>
  resource.state === "ready" || resource.state === "refreshing" ? resource.latest : undefined;

/** A record that stays true while it is open. */
export interface FollowedRecord<R> {
  current: Accessor<R | undefined>;
  /** Why there is no record, or `null`. */
  error: Accessor<unknown>;
  reread: () => void;
  /** The version that somebody saved while the record was open, or `null`. */
  arrived: Accessor<number | null>;
}

/** The record of `id`, read again when somebody saves it and when somebody signs in or out. */
export function createRecord<R extends { id: string; version: number }>(
  id: Accessor<string>,
  read: (id: string) => Promise<R>,
): FollowedRecord<R> {
  const session = useSession();
  const changes = useChanges();
  const [resource, { refetch }] = createResource(
    () => ({ id: id(), reader: session.account()?.id }),
    ({ id: wanted }) => read(wanted),
  );
  const [arrived, setArrived] = createSignal<number | null>(null);

  const current = createMemo<R | undefined>((before) => {
    const held = heldBy(resource);
    if (held?.id === id()) return held;
    // A lost connection takes nothing away that was read before; a refusal does.
    const isRefused = resource.error instanceof ProblemError;
    return before?.id === id() && !isRefused ? before : undefined;
  });
  createEffect(
    on(current, (now, before) => {
      const isSame = now !== undefined && now.id === before?.id;
      if (!isSame) setArrived(null);
      else if (now.version > before.version) setArrived(now.version);
    }),
  );
  changes.onChange((change) => {
    if (change.subjectId === id()) void refetch();
  });
  return {
    current,
    error: () => (resource.state === "errored" ? resource.error : null),
    reread: () => void refetch(),
    arrived,
  };
}
