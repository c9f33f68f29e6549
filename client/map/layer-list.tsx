import { createSignal, For, Show } from "solid-js";
import { useAddress } from "../address.tsx";
import { useAppFacts } from "../app-facts.tsx";
import { useLanguage } from "../language.tsx";
import { OVERLAYS } from "../slices.ts";
import { Layers } from "../ui/icons.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { basemaps, own } from "./basemap.ts";
import { LegendSign } from "./legend-sign.tsx";
import type { Overlay } from "./overlay.ts";
import { isShown, opacityOf } from "./style.ts";
import { mapText } from "./text.ts";
import "../ui/field.css";
import "./layer-list.css";

/** What lies on the map, with its legend; on and off and opacity stand in the address. */
export function LayerList() {
  const { t } = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <section class="layer-list" data-open={isOpen()} aria-label={t(mapText.layers)}>
      <button
        type="button"
        class="layer-list-button"
        aria-expanded={isOpen()}
        onClick={() => setOpen((open) => !open)}
      >
        <Layers />
        <span>{t(mapText.layers)}</span>
      </button>
      <Show when={isOpen()}>
        <div class="layer-list-body">
          <For each={OVERLAYS}>{(overlay) => <LayerEntry overlay={overlay} />}</For>
          <BaseChoice />
        </div>
      </Show>
    </section>
  );
}

function LayerEntry(props: { overlay: Overlay }) {
  const { t, number } = useLanguage();
  const address = useAddress();
  const shown = () => isShown(props.overlay, address.layers());
  const opacity = () => opacityOf(props.overlay, address.layers());
  const choose = (isWanted: boolean) => address.chooseLayer(props.overlay.id, { shown: isWanted });
  const fade = (percent: number) => address.chooseLayer(props.overlay.id, { opacity: percent });
  return (
    <div class="layer-entry">
      <label class="checkbox">
        <input
          type="checkbox"
          checked={shown()}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>{t(props.overlay.title)}</span>
      </label>
      <Show when={shown()}>
        <ul class="legend">
          <For each={props.overlay.legend}>
            {(entry) => (
              <li>
                <LegendSign sign={entry.sign} />
                {t(entry.title)}
              </li>
            )}
          </For>
        </ul>
        <label class="layer-opacity figures">
          <span>{t(mapText.opacity)}</span>
          <input
            type="range"
            min="10"
            max="100"
            step="10"
            value={opacity()}
            onChange={(event) => fade(event.currentTarget.valueAsNumber)}
          />
          <output>{number(opacity(), { unit: "%" })}</output>
        </label>
      </Show>
    </div>
  );
}

/** Offered only where there is a choice. */
function BaseChoice() {
  const { t } = useLanguage();
  const address = useAddress();
  const bases = basemaps(useAppFacts().tiandituKey);
  return (
    <Show when={bases.length > 1}>
      <div class="layer-entry">
        <Segmented
          label={t(mapText.base)}
          value={address.base() ?? own.id}
          options={bases.map(({ id, title }) => ({ value: id, label: t(title) }))}
          onChange={(id) => address.chooseBase(id === own.id ? undefined : id)}
        />
      </div>
    </Show>
  );
}
