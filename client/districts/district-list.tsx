import { For, Show } from "solid-js";
import type { DistrictRow } from "../../server/districts/contract.ts";
import { levelNames } from "../../server/districts/text.ts";
import { useLanguage } from "../language.tsx";
import { useDesk } from "../map/desk.tsx";
import { Go } from "../ui/go.tsx";
import "./districts.css";

/** Units under a heading, each with its level; nothing where there are none. */
export function DistrictList(props: { title: string; districts: readonly DistrictRow[] }) {
  const { t } = useLanguage();
  const desk = useDesk();
  return (
    <Show when={props.districts.length > 0}>
      <section class="panel-section">
        <h2>
          {props.title} <small class="figures">{props.districts.length}</small>
        </h2>
        <ul class="district-list">
          <For each={props.districts}>
            {(district) => {
              const path = `/districts/${district.id}`;
              return (
                <li>
                  <Go to={path} onHover={(isOver) => desk.hover(isOver ? path : null)}>
                    <span>{district.name}</span>
                    <small>{t(levelNames[district.level])}</small>
                  </Go>
                </li>
              );
            }}
          </For>
        </ul>
      </section>
    </Show>
  );
}
