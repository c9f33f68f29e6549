import { Show } from "solid-js";
import type { PlaceRow } from "../../../server/names/contract.ts";
import { statusNames } from "../../../server/names/text.ts";
import { useLanguage } from "../../language.tsx";
import { useDesk } from "../../map/desk.tsx";
import { Go } from "../../ui/go.tsx";
import { createPlaceClasses } from "../codes.ts";
import { namesText } from "../text.ts";

/** A place as an entry of a list: pointing at it lights it on the map. */
export function PlaceLink(props: { place: PlaceRow }) {
  const { t } = useLanguage();
  const desk = useDesk();
  const classes = createPlaceClasses();
  const path = () => `/names/${props.place.id}`;
  return (
    <li data-hovered={desk.hovered() === path()}>
      <Go to={path()} class="place-link" onHover={(isOver) => desk.hover(isOver ? path() : null)}>
        <span class="place-link-name" data-status={props.place.status}>
          {props.place.name}
        </span>
        <span class="place-link-romanization">{props.place.romanization}</span>
        <span class="place-link-where">
          {classes.name(props.place.classCode)} · {props.place.district}
          <Show when={props.place.status !== "standard"}>
            {" "}
            · {t(statusNames[props.place.status])}
          </Show>
          <Show when={props.place.positionQuality === "assumed"}>
            {" "}
            · {t(namesText.toCheckMark)}
          </Show>
          <Show when={props.place.demonstration}> · {t(namesText.demonstration)}</Show>
        </span>
      </Go>
    </li>
  );
}
