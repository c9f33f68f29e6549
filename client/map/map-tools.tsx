import type { Map as MapLibreMap } from "maplibre-gl";
import { Show } from "solid-js";
import { useAddress } from "../address.tsx";
import { useAppFacts } from "../app-facts.tsx";
import { useLanguage } from "../language.tsx";
import { createMediaQuery, NARROW } from "../media-query.ts";
import { createMeasuring } from "../modes/measure.ts";
import { none } from "../modes/mode.ts";
import { sliceAt } from "../slices.ts";
import { IconButton } from "../ui/button.tsx";
import { Extent, Minus, Plus, Rows, Ruler } from "../ui/icons.tsx";
import { useDesk } from "./desk.tsx";
import { MeasureCard } from "./measure-card.tsx";
import { mapText } from "./text.ts";

/** Buttons that lie on the map. */
export function MapTools(props: { map: MapLibreMap }) {
  const { t } = useLanguage();
  const desk = useDesk();
  const address = useAddress();
  const { county } = useAppFacts();
  const isNarrow = createMediaQuery(NARROW);
  const measuring = createMeasuring(desk);
  const isMeasuring = () => desk.mode().id === measuring.mode.id;
  return (
    <>
      <div class="map-tools">
        <IconButton
          icon={<Plus />}
          label={t(mapText.zoomIn)}
          shortcut="+"
          onClick={() => props.map.zoomIn()}
        />
        <IconButton
          icon={<Minus />}
          label={t(mapText.zoomOut)}
          shortcut="-"
          onClick={() => props.map.zoomOut()}
        />
        <Show when={county}>
          {(whole) => (
            <IconButton
              icon={<Extent />}
              label={t(mapText.wholeCounty)}
              onClick={() => desk.fly({ bounds: whole().bounds })}
            />
          )}
        </Show>
        <IconButton
          icon={<Ruler />}
          label={t(mapText.measure)}
          pressed={isMeasuring()}
          onClick={() => desk.enter(isMeasuring() ? none : measuring.mode)}
        />
        <Show when={!isNarrow() && sliceAt(address.path())?.table}>
          <IconButton
            icon={<Rows />}
            label={t(mapText.openList)}
            pressed={address.tableOpen()}
            onClick={() => address.openTable(!address.tableOpen())}
          />
        </Show>
      </div>
      <Show when={isMeasuring()}>
        <MeasureCard measuring={measuring} />
      </Show>
    </>
  );
}
