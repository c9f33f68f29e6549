import { Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import type { Measuring } from "../modes/measure.ts";
import { useShortcut } from "../shortcuts.tsx";
import { Button } from "../ui/button.tsx";
import { useDesk } from "./desk.tsx";
import { writtenArea, writtenLength } from "./quantities.ts";
import { mapText } from "./text.ts";

/** What has been measured, while the tool is in use. */
export function MeasureCard(props: { measuring: Measuring }) {
  const { t, number } = useLanguage();
  const desk = useDesk();
  useShortcut({ keys: "Escape", title: mapText.stopMode, run: desk.leave });
  return (
    <section class="measure-card" aria-label={t(mapText.measure)} aria-live="polite">
      <Show
        when={props.measuring.positions().length > 1}
        fallback={<p class="measure-hint">{t(mapText.measureHint)}</p>}
      >
        <dl class="figures">
          <dt>{t(mapText.distance)}</dt>
          <dd>{writtenLength(props.measuring.lengthM(), number)}</dd>
          <Show when={props.measuring.areaM2()}>
            {(areaM2) => (
              <>
                <dt>{t(mapText.area)}</dt>
                <dd>{writtenArea(areaM2(), number)}</dd>
              </>
            )}
          </Show>
        </dl>
        <Button kind="quiet" onClick={props.measuring.clear}>
          {t(mapText.again)}
        </Button>
      </Show>
    </section>
  );
}
