import { createEffect, createSignal, type JSX, on } from "solid-js";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { nearestStop, STOPS, type Stop } from "./sheet-stops.ts";
import { frameText } from "./text.ts";

/** The panel on a phone: a sheet that stands low, halfway or high. */
export function Sheet(props: { children: JSX.Element }) {
  const { t } = useLanguage();
  const address = useAddress();
  const [stop, setStop] = createSignal<Stop>("half");
  const [dragged, setDragged] = createSignal<number | null>(null);
  let from = { y: 0, height: 0 };
  let sheet: HTMLElement | undefined;

  createEffect(on(address.path, () => stop() === "low" && setStop("half"), { defer: true }));

  const begin = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from = { y: event.clientY, height: sheet?.clientHeight ?? 0 };
    setDragged(from.height);
  };
  const drag = (event: PointerEvent) => {
    if (dragged() !== null) setDragged(from.height + from.y - event.clientY);
  };
  const end = (event: PointerEvent) => {
    const height = dragged();
    setDragged(null);
    if (height === null) return;
    const moved = Math.abs(from.y - event.clientY) > 8;
    setStop(moved ? nearestStop(height, window.innerHeight) : next(stop()));
  };
  return (
    <aside
      ref={sheet}
      class="sheet"
      id="panel"
      tabIndex={-1}
      aria-label={t(frameText.panel)}
      data-stop={stop()}
      data-dragged={dragged() !== null}
      style={{ "--dragged": `${dragged() ?? 0}px` }}
    >
      <button
        type="button"
        class="sheet-handle"
        aria-label={t(frameText.sheet)}
        aria-expanded={stop() !== "low"}
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={end}
        onPointerCancel={() => setDragged(null)}
        onKeyDown={(event) => event.key === "Enter" && setStop(next)}
      />
      <div class="sheet-body">{props.children}</div>
    </aside>
  );
}

const next = (stop: Stop): Stop => STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length] ?? "half";
