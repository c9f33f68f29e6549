import { useParams } from "@solidjs/router";
import { createEffect, For, on, Show } from "solid-js";
import { type DistrictRecord, readDistrict } from "../../server/districts/contract.ts";
import { levelNames } from "../../server/districts/text.ts";
import { formatDegrees } from "../../server/geo/coordinates.ts";
import { call } from "../api.ts";
import { Panel } from "../frame/panel.tsx";
import { useLanguage } from "../language.tsx";
import { useDesk } from "../map/desk.tsx";
import { createRecord } from "../record.ts";
import { Definition, Definitions } from "../ui/definitions.tsx";
import { Go } from "../ui/go.tsx";
import { Failure, Reading } from "../ui/states.tsx";
import { DistrictList } from "./district-list.tsx";
import { districtsText } from "./text.ts";

/** One unit: both its codes, where it belongs, and what is in it. */
export function DistrictPanel() {
  const params = useParams<{ id: string }>();
  const { t } = useLanguage();
  const desk = useDesk();
  const district = createRecord(
    () => params.id ?? "",
    (id) => call(readDistrict, { params: { id } }),
  );
  createEffect(
    on(
      () => district.current()?.id,
      () => {
        const { bounds, seat } = district.current() ?? {};
        if (bounds) desk.reveal({ bounds });
        else if (seat) desk.reveal({ at: seat });
      },
    ),
  );
  return (
    <Panel
      title={district.current()?.name ?? ""}
      subtitle={district.current()?.romanization}
      back="/districts"
    >
      <Show
        when={district.current()}
        fallback={
          <Show when={district.error()} fallback={<Reading />}>
            {(error) => <Failure error={error()} onRetry={district.reread} />}
          </Show>
        }
      >
        {(record) => (
          <>
            <DistrictFacts district={record()} />
            <DistrictList title={t(districtsText.inside)} districts={record().children} />
          </>
        )}
      </Show>
    </Panel>
  );
}

function DistrictFacts(props: { district: DistrictRecord }) {
  const { t, number, language } = useLanguage();
  const seat = () => props.district.seat;
  return (
    <section class="panel-section">
      <Definitions>
        <Definition term={t(districtsText.level)}>{t(levelNames[props.district.level])}</Definition>
        <Definition term={t(districtsText.codeMca)} absent={t(districtsText.codeUnknown)} figures>
          {props.district.codeMca}
        </Definition>
        <Definition term={t(districtsText.codeNbs)} absent={t(districtsText.codeUnknown)} figures>
          {props.district.codeNbs}
        </Definition>
      </Definitions>
      <p class="district-codes">{t(districtsText.codesApart)}</p>
      <Definitions>
        <Show when={props.district.parent}>
          {(parent) => (
            <Definition term={t(districtsText.parent)}>
              <Go to={`/districts/${parent().id}`}>{parent().name}</Go>
            </Definition>
          )}
        </Show>
        <Definition term={t(districtsText.seat)} absent={t(districtsText.seatUnknown)} figures>
          <Show when={seat()}>{(at) => formatDegrees({ lon: at()[0], lat: at()[1] }, 3)}</Show>
        </Definition>
        <Show when={props.district.areaKm2}>
          {(area) => (
            <Definition term={t(districtsText.area)} figures>
              {number(area(), { decimals: 0 })} km²
            </Definition>
          )}
        </Show>
        <Definition term={t(districtsText.places)} figures>
          {number(props.district.places)}
        </Definition>
        <Show when={props.district.placeId}>
          {(id) => (
            <Definition term={t(districtsText.record)}>
              <Go to={`/names/${id()}`}>{props.district.name}</Go>
            </Definition>
          )}
        </Show>
        <Show when={props.district.lines.length > 0}>
          <Definition term={t(districtsText.lines)}>
            <ul>
              <For each={props.district.lines}>
                {({ id, name, nameEn }) => (
                  <li>
                    <Go to={`/boundaries/${id}`}>{language() === "zh" ? name : nameEn}</Go>
                  </li>
                )}
              </For>
            </ul>
          </Definition>
        </Show>
        <Definition term={t(districtsText.source)}>{props.district.source}</Definition>
      </Definitions>
    </section>
  );
}
