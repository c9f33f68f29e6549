import { createEffect, createResource, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { formatDegrees } from "../../../server/geo/coordinates.ts";
import { parsePosition } from "../../../server/geo/parse-position.ts";
import { describeReading, POSITION_FAULT_TEXT } from "../../../server/geo/text.ts";
import { checkPosition, POSITION_QUALITIES } from "../../../server/names/contract.ts";
import { positionQualities } from "../../../server/names/text.ts";
import { call } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { type Position, useDesk } from "../../map/desk.tsx";
import { movePoint } from "../../modes/move-point.ts";
import { placePoint } from "../../modes/place-point.ts";
import { faultOf } from "../../problem-text.ts";
import { heldBy } from "../../record.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { TextField } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { Notice } from "../../ui/states.tsx";
import { createTownships } from "../codes.ts";
import { fieldNames } from "../text.ts";
import type { FormProps } from "./place-form.tsx";
import { formText } from "./text.ts";

/** Where a place is: clicked, dragged or typed, read back, and the township that follows from it. */
export function PositionFields(props: FormProps) {
  const { t, number, language } = useLanguage();
  const desk = useDesk();
  const townships = createTownships();
  const [typed, setTyped] = createSignal("");
  const read = () => parsePosition(typed());

  const put = (position: Position) => props.change("position", position);
  const putFromMap = (position: Position) => {
    setTyped("");
    put(position);
  };
  onMount(() => {
    if (props.hasShape) return;
    desk.enter(props.draft.position ? movePoint(putFromMap) : placePoint(putFromMap));
  });
  onCleanup(() => {
    desk.leave();
    desk.setDraft(null);
  });
  createEffect(() => {
    const { position } = props.draft;
    desk.setDraft(position && { type: "Point", coordinates: [...position] });
  });

  const [check] = createResource(
    () => props.draft.position,
    ([lon, lat]) => call(checkPosition, { querystring: { lon, lat } }),
  );
  createEffect(
    on(
      () => heldBy(check)?.nearest,
      (nearest) => {
        if (nearest && !props.draft.districtId) props.change("districtId", nearest.id);
      },
    ),
  );
  const take = (text: string) => {
    setTyped(text);
    const position = parsePosition(text);
    if (!position.ok) return;
    const at: Position = [position.value.lon, position.value.lat];
    put(at);
    desk.reveal({ at });
  };
  const readBack = () => {
    const result = read();
    if (typed() === "") return t(props.isEdit ? formText.dragHint : formText.coordinatesHint);
    return result.ok
      ? t(formText.readAs, { reading: describeReading(result.value.read, language()) })
      : undefined;
  };
  const refusal = () => {
    const result = read();
    const [fault] = typed() === "" || result.ok ? [] : result.faults;
    return fault ? t(POSITION_FAULT_TEXT[fault.code], fault.params) : undefined;
  };
  const shown = () => {
    const { position } = props.draft;
    return typed() || (position ? formatDegrees({ lon: position[0], lat: position[1] }) : "");
  };
  return (
    <>
      <Show when={!props.hasShape} fallback={<p class="form-remark">{t(formText.shapeStays)}</p>}>
        <TextField
          label={t(formText.coordinates)}
          value={shown()}
          onInput={take}
          hint={readBack()}
          fault={refusal() ?? faultOf(props.error, "geometry", t)}
          figures
        />
      </Show>
      <Show when={heldBy(check)}>
        {(found) => (
          <>
            <Show when={!found().insideCounty}>
              <Notice kind="warning">{t(formText.outsideCounty)}</Notice>
            </Show>
            <Show when={found().nearest}>
              {(nearest) => (
                <p class="form-remark">
                  {t(formText.nearestSeat, {
                    name: nearest().name,
                    km: number(nearest().distanceM / 1000, { decimals: 1 }),
                  })}
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
      <div class="form-pair">
        <Combobox
          label={t(fieldNames.districtId)}
          value={props.draft.districtId}
          options={townships.choices()}
          onChange={(id) => props.change("districtId", id)}
          fault={faultOf(props.error, "districtId", t)}
        />
        <Select
          label={t(fieldNames.positionQuality)}
          value={props.draft.positionQuality}
          options={POSITION_QUALITIES.map((value) => ({
            value,
            label: t(positionQualities[value]),
          }))}
          onChange={(quality) => props.change("positionQuality", quality)}
        />
      </div>
    </>
  );
}
