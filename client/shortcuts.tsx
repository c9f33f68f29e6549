import { createContext, createSignal, type JSX, onCleanup, onMount, useContext } from "solid-js";
import type { Message } from "../server/text/message.ts";
import { isPress, isTaken } from "./shortcut-rules.ts";

export interface Shortcut {
  /** Such as `/`, `?`, `Escape`, `Ctrl+k`. */
  keys: string;
  title: Message;
  run: () => void;
}

interface Shortcuts {
  /** Those that work now, the latest last; the latest of the same keys wins. */
  all: () => readonly Shortcut[];
  add: (shortcut: Shortcut) => () => void;
}

const ShortcutsContext = createContext<Shortcuts>();

export function ShortcutsProvider(props: { children: JSX.Element }) {
  const [all, setAll] = createSignal<readonly Shortcut[]>([]);
  const add = (shortcut: Shortcut) => {
    setAll((others) => [...others, shortcut]);
    return () => setAll((others) => others.filter((other) => other !== shortcut));
  };
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = all().findLast(({ keys }) => isPress(event, keys) && !isTaken(event, keys));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  };
  onMount(() => {
    document.addEventListener("keydown", press);
    onCleanup(() => document.removeEventListener("keydown", press));
  });
  return (
    <ShortcutsContext.Provider value={{ all, add }}>{props.children}</ShortcutsContext.Provider>
  );
}

export function useShortcuts(): Shortcuts {
  const shortcuts = useContext(ShortcutsContext);
  if (!shortcuts) throw new Error("useShortcuts outside of ShortcutsProvider");
  return shortcuts;
}

/** Lets keys do something for as long as the calling component is there. */
export function useShortcut(shortcut: Shortcut): void {
  onCleanup(useShortcuts().add(shortcut));
}
