import { useParams } from "@solidjs/router";
import { createResource, createSignal, Show } from "solid-js";
import { readPlace, readVersion, restoreVersion } from "../../../server/names/contract.ts";
import { useAddress } from "../../address.tsx";
import { call } from "../../api.ts";
import { Panel } from "../../frame/panel.tsx";
import { useLanguage } from "../../language.tsx";
import { createRecord } from "../../record.ts";
import { useSession } from "../../session.tsx";
import { commonText } from "../../text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Failure } from "../../ui/states.tsx";
import { useToast } from "../../ui/toast.tsx";
import { createWriting } from "../../writing.ts";
import { Marks } from "../record/marks.tsx";
import { PlaceFacts } from "../record/place-facts.tsx";
import { namesText } from "../text.ts";
import { Differences } from "./differences.tsx";
import { historyText } from "./text.ts";

/** One earlier version of a place, what differs from now, and the way to make it the newest again. */
export function VersionPanel() {
  const params = useParams<{ id: string; version: string }>();
  const { t } = useLanguage();
  const address = useAddress();
  const session = useSession();
  const toast = useToast();
  const id = () => params.id ?? "";
  const number = () => Number(params.version);
  const now = createRecord(id, (wanted) => call(readPlace, { params: { id: wanted } }));
  const [then] = createResource(
    () => ({ id: id(), version: number() }),
    (wanted) => call(readVersion, { params: wanted }),
  );
  const [isAsking, setAsking] = createSignal(false);
  const [why, setWhy] = createSignal("");
  const restoring = createWriting(restoreVersion);

  const reason = () => {
    const refused = session.whyNot("place.edit");
    if (refused) return t(refused);
    return now.current()?.version === number() ? t(historyText.current) : undefined;
  };
  const restore = async () => {
    const current = now.current();
    if (!current) return;
    const body = { version: number(), ...(why() && { why: why() }) };
    const answer = await restoring.send({ params: { id: id() }, body }, current.version);
    if (!answer) return;
    setAsking(false);
    toast({ text: t(historyText.restoredToast, { version: answer.version }), kind: "good" });
    address.open(`/names/${id()}`);
  };
  return (
    <Panel
      title={`${t(namesText.version, { version: number() })} · ${then()?.name.text ?? ""}`}
      back={`/names/${id()}/history`}
      actions={
        <Button kind="primary" reason={reason()} onClick={() => setAsking(true)}>
          {t(historyText.restore)}
        </Button>
      }
    >
      <Show when={then()}>
        {(record) => (
          <>
            <section class="panel-section">
              <Marks place={record()} />
            </section>
            <Show when={now.current()}>
              {(current) => <Differences earlier={record()} now={current()} />}
            </Show>
            <PlaceFacts place={record()} />
          </>
        )}
      </Show>
      <Dialog
        open={isAsking()}
        onClose={() => setAsking(false)}
        title={t(historyText.restoreTitle, { version: number() })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t(commonText.cancel)}</Button>
            <Button kind="primary" busy={restoring.sending()} onClick={restore}>
              {t(historyText.restore)}
            </Button>
          </>
        }
      >
        <p>{t(historyText.restoreText, { next: (now.current()?.version ?? 0) + 1 })}</p>
        <TextField
          label={t(historyText.why)}
          value={why()}
          onInput={setWhy}
          maxLength={500}
          optional
        />
        <Show when={restoring.error()}>{(error) => <Failure error={error()} />}</Show>
      </Dialog>
    </Panel>
  );
}
