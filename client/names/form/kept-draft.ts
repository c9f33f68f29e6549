import { createEffect } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import { type Draft, FIELDS } from "./draft.ts";

/** A draft that outlives a reload: kept with this tab until it is saved or dropped. */
export function createKeptDraft(
  key: string,
  start: Draft,
): [Draft, SetStoreFunction<Draft>, () => void] {
  const name = `draft ${key}`;
  const [draft, setDraft] = createStore<Draft>({ ...start, ...readKept(name) });
  let isDropped = false;
  createEffect(() => {
    const text = JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, draft[field]])));
    if (!isDropped) sessionStorage.setItem(name, text);
  });
  return [
    draft,
    setDraft,
    () => {
      isDropped = true;
      sessionStorage.removeItem(name);
    },
  ];
}

function readKept(name: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}");
  } catch {
    return {};
  }
}
