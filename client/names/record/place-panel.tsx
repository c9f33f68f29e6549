import { useParams } from "@solidjs/router";
import { createEffect, on, Show } from "solid-js";
import { readPlace } from "../../../server/names/contract.ts";
import { useAddress } from "../../address.tsx";
import { call } from "../../api.ts";
import { Panel } from "../../frame/panel.tsx";
import { useLanguage } from "../../language.tsx";
import { useDesk } from "../../map/desk.tsx";
import { createRecord } from "../../record.ts";
import { useSession } from "../../session.tsx";
import { useShortcut } from "../../shortcuts.tsx";
import { Button } from "../../ui/button.tsx";
import { Clock, Pencil } from "../../ui/icons.tsx";
import { Failure, Notice, Reading } from "../../ui/states.tsx";
import { namesText } from "../text.ts";
import { Marks } from "./marks.tsx";
import { PlaceFacts } from "./place-facts.tsx";

/** The record of a place: opened from the map, a list or the search, and kept true while it is open. */
export function PlacePanel() {
  const params = useParams<{ id: string }>();
  const { t } = useLanguage();
  const address = useAddress();
  const session = useSession();
  const desk = useDesk();
  const id = () => params.id ?? "";
  const place = createRecord(id, (wanted) => call(readPlace, { params: { id: wanted } }));
  createEffect(
    on(
      () => place.current()?.id,
      () => {
        const at = place.current()?.location;
        if (at) desk.reveal({ at });
      },
    ),
  );
  const reason = (action: "place.edit" | "history.read") => {
    const refused = session.whyNot(action);
    return refused ? t(refused) : undefined;
  };
  const edit = () => {
    if (reason("place.edit") === undefined) address.open(`/names/${id()}/edit`);
  };
  const history = () => {
    if (reason("history.read") === undefined) address.open(`/names/${id()}/history`);
  };
  useShortcut({ keys: "e", title: namesText.edit, run: edit });
  useShortcut({ keys: "h", title: namesText.history, run: history });
  return (
    <Panel
      title={place.current()?.name.text ?? ""}
      subtitle={place.current()?.name.romanization}
      back="/names"
      actions={
        <Show when={place.current()}>
          <Button icon={<Clock />} shortcut="H" reason={reason("history.read")} onClick={history}>
            {t(namesText.history)}
          </Button>
          <Button
            kind="primary"
            icon={<Pencil />}
            shortcut="E"
            reason={reason("place.edit")}
            onClick={edit}
          >
            {t(namesText.edit)}
          </Button>
        </Show>
      }
    >
      <Show
        when={place.current()}
        fallback={
          <Show when={place.error()} fallback={<Reading />}>
            {(error) => <Failure error={error()} onRetry={place.reread} />}
          </Show>
        }
      >
        {(record) => (
          <>
            <Show when={place.arrived()}>
              {(version) => (
                <section class="panel-section">
                  <Notice kind="info">{t(namesText.updatedByOther, { version: version() })}</Notice>
                </section>
              )}
            </Show>
            <section class="panel-section">
              <Marks place={record()} />
            </section>
            <PlaceFacts place={record()} />
          </>
        )}
      </Show>
    </Panel>
  );
}
