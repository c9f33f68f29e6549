import { useParams } from "@solidjs/router";
import { createEffect, on, Show } from "solid-js";
import { type LineRecord, readLine } from "../../server/boundaries/contract.ts";
import { boundaryLevels, indicativeNotice } from "../../server/boundaries/text.ts";
import { call } from "../api.ts";
import { Panel } from "../frame/panel.tsx";
import { useLanguage } from "../language.tsx";
import { useDesk } from "../map/desk.tsx";
import { createRecord } from "../record.ts";
import { Definition, Definitions } from "../ui/definitions.tsx";
import { Go } from "../ui/go.tsx";
import { Failure, Notice, Reading } from "../ui/states.tsx";
import { boundariesText } from "./text.ts";

/** One boundary line: its sides, its level, how long it is drawn, and that it is no legal boundary. */
export function LinePanel() {
  const params = useParams<{ id: string }>();
  const { language } = useLanguage();
  const desk = useDesk();
  const line = createRecord(
    () => params.id ?? "",
    (id) => call(readLine, { params: { id } }),
  );
  createEffect(
    on(
      () => line.current()?.id,
      () => {
        const bounds = line.current()?.bounds;
        if (bounds) desk.reveal({ bounds });
      },
    ),
  );
  const title = () => (language() === "zh" ? line.current()?.name : line.current()?.nameEn);
  return (
    <Panel title={title() ?? ""} back="/boundaries">
      <Show
        when={line.current()}
        fallback={
          <Show when={line.error()} fallback={<Reading />}>
            {(error) => <Failure error={error()} onRetry={line.reread} />}
          </Show>
        }
      >
        {(record) => <LineFacts line={record()} />}
      </Show>
    </Panel>
  );
}

function LineFacts(props: { line: LineRecord }) {
  const { t, number } = useLanguage();
  return (
    <>
      <Show when={props.line.indicative}>
        <section class="panel-section">
          <Notice kind="warning">{t(indicativeNotice)}</Notice>
        </section>
      </Show>
      <section class="panel-section">
        <Definitions>
          <Definition term={t(boundariesText.level)}>
            {t(boundaryLevels[props.line.level])}
          </Definition>
          <Definition term={t(boundariesText.sides)}>
            <Go to={`/districts/${props.line.district.id}`}>{props.line.district.name}</Go>
            {" — "}
            <Go to={`/districts/${props.line.neighbor.id}`}>{props.line.neighbor.name}</Go>
          </Definition>
          <Definition term={t(boundariesText.length)} figures>
            {number(props.line.lengthKm, { decimals: 1 })} km
          </Definition>
          <Definition term={t(boundariesText.parts)} figures>
            {props.line.parts === 1
              ? number(1)
              : t(boundariesText.partsHint, { count: props.line.parts })}
          </Definition>
          <Definition term={t(boundariesText.approval)}>{t(boundariesText.noApproval)}</Definition>
          <Definition term={t(boundariesText.source)}>{props.line.source}</Definition>
          <Show when={props.line.note}>
            <Definition term={t(boundariesText.note)}>{props.line.note}</Definition>
          </Show>
        </Definitions>
      </section>
    </>
  );
}
