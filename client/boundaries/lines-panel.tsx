import { createResource, For, Show } from "solid-js";
import { type LineRow, listLines } from "../../server/boundaries/contract.ts";
import { boundaryLevels, indicativeNotice } from "../../server/boundaries/text.ts";
import { call } from "../api.ts";
import { useChanges } from "../changes.tsx";
import { Panel } from "../frame/panel.tsx";
import { useLanguage } from "../language.tsx";
import { useDesk } from "../map/desk.tsx";
import { Go } from "../ui/go.tsx";
import { Empty, Notice } from "../ui/states.tsx";
import { boundariesText } from "./text.ts";
import "./boundaries.css";

/** The county's lines, the highest level first. */
export function LinesPanel() {
  const { t } = useLanguage();
  const changes = useChanges();
  const [lines] = createResource(
    () => changes.seqOf(["boundary_line"]),
    () => call(listLines),
  );
  return (
    <Panel title={t(boundariesText.title)}>
      <section class="panel-section">
        <Notice kind="warning">{t(indicativeNotice)}</Notice>
      </section>
      <ul class="line-list">
        <For
          each={lines()?.items}
          fallback={
            <Show when={lines()}>
              <Empty text={t(boundariesText.none)} />
            </Show>
          }
        >
          {(line) => <LineLink line={line} />}
        </For>
      </ul>
    </Panel>
  );
}

/** One line as an entry of a list. */
function LineLink(props: { line: LineRow }) {
  const { t, number, language } = useLanguage();
  const desk = useDesk();
  const path = () => `/boundaries/${props.line.id}`;
  return (
    <li>
      <Go to={path()} class="line-link" onHover={(isOver) => desk.hover(isOver ? path() : null)}>
        <span class="line-name">
          {language() === "zh" ? props.line.name : props.line.nameEn}
          <small>{t(boundaryLevels[props.line.level])}</small>
        </span>
        <span class="figures">{number(props.line.lengthKm, { decimals: 1 })} km</span>
      </Go>
    </li>
  );
}
