import { Show } from "solid-js";
import { useAddress } from "../address.tsx";
import { useAppFacts } from "../app-facts.tsx";
import { useLanguage } from "../language.tsx";
import { basemapOf } from "./basemap.ts";
import { metersPerPixel, roundLength } from "./scale.ts";

/** The bar is at most this wide, pixels. */
const WIDEST_PX = 110;

export function ScaleBar() {
  const { number } = useLanguage();
  const address = useAddress();
  const bar = () => {
    const view = address.view();
    if (!view) return null;
    const resolution = metersPerPixel(view.zoom, view.lat);
    const meters = roundLength(WIDEST_PX * resolution);
    return { meters, width: `${meters / resolution}px` };
  };
  const written = (meters: number) =>
    meters >= 1000 ? number(meters / 1000, { unit: "km" }) : number(meters, { unit: "m" });
  return (
    <Show when={bar()}>
      {(shown) => (
        <div class="scale-bar figures" style={{ width: shown().width }}>
          {written(shown().meters)}
        </div>
      )}
    </Show>
  );
}

/** Whose base map lies below, where it is not our own. */
export function Attribution() {
  const address = useAddress();
  const { tiandituKey } = useAppFacts();
  return (
    <Show when={basemapOf(address.base(), tiandituKey).attribution}>
      {(owner) => <p class="attribution">{owner()}</p>}
    </Show>
  );
}
