import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether a media query holds, now and as it changes. */
export function createMediaQuery(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [holds, setHolds] = createSignal(list.matches);
  const follow = () => setHolds(list.matches);
  list.addEventListener("change", follow);
  onCleanup(() => list.removeEventListener("change", follow));
  return holds;
}

/** Below this the panel becomes a bottom sheet; the same width as in frame.css. */
export const NARROW = "(max-width: 759px)";
