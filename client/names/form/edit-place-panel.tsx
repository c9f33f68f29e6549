import { useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { changePlace, type PlaceRecord, readPlace } from "../../../server/names/contract.ts";
import { whyNotRespell } from "../../../server/names/rules.ts";
import { useAddress } from "../../address.tsx";
import { call } from "../../api.ts";
import { Panel } from "../../frame/panel.tsx";
import { useLanguage } from "../../language.tsx";
import { staleSides } from "../../problems.ts";
import { createRecord } from "../../record.ts";
import { useSession } from "../../session.tsx";
import { useShortcut } from "../../shortcuts.tsx";
import { commonText } from "../../text.ts";
import { Button } from "../../ui/button.tsx";
import { Failure, Reading } from "../../ui/states.tsx";
import { useToast } from "../../ui/toast.tsx";
import { createWriting } from "../../writing.ts";
import { changeOf, type Draft, differingFields, draftOf } from "./draft.ts";
import { createKeptDraft } from "./kept-draft.ts";
import { PlaceForm } from "./place-form.tsx";
import { StaleEdit } from "./stale-edit.tsx";
import { formText } from "./text.ts";

/** Edits the place that the address names. */
export function EditPlacePanel() {
  const params = useParams<{ id: string }>();
  const id = () => params.id ?? "";
  const place = createRecord(id, (wanted) => call(readPlace, { params: { id: wanted } }));
  return (
    <Show
      when={place.current()?.id}
      keyed
      fallback={
        <Panel title="" back={`/names/${id()}`}>
          <Show when={place.error()} fallback={<Reading />}>
            {(error) => <Failure error={error()} onRetry={place.reread} />}
          </Show>
        </Panel>
      }
    >
      <Show when={place.current()}>{(record) => <EditForm start={record()} />}</Show>
    </Show>
  );
}

/** The form, which keeps the version that was read until it is saved or overtaken. */
function EditForm(props: { start: PlaceRecord }) {
  const { t } = useLanguage();
  const address = useAddress();
  const session = useSession();
  const toast = useToast();
  const saving = createWriting(changePlace);
  const start = props.start;
  const path = `/names/${start.id}`;
  const [base, setBase] = createSignal({ version: start.version, draft: draftOf(start) });
  const [draft, setDraft, drop] = createKeptDraft(`${start.id} v${start.version}`, draftOf(start));
  const [why, setWhy] = createSignal("");
  const sides = () => staleSides(saving.error());

  const isChanged = () => differingFields(base().draft, draft).length > 0;
  const reason = () => {
    const refused = session.whyNot("place.edit");
    return refused ? t(refused) : isChanged() ? undefined : t(formText.unchanged);
  };
  const send = async (from: { version: number; draft: Draft }) => {
    const change = changeOf(from.draft, draft);
    const body = why() ? { ...change, why: why() } : change;
    const answer = await saving.send({ params: { id: start.id }, body }, from.version);
    if (!answer) return;
    drop();
    toast({ text: t(formText.saved, { version: answer.version }), kind: "good" });
    address.open(path, { replace: true });
  };
  const save = () => {
    if (reason() === undefined) void send(base());
  };
  const saveMerged = (theirs: PlaceRecord, merged: Draft) => {
    const newer = { version: theirs.version, draft: draftOf(theirs) };
    setBase(newer);
    setDraft(merged);
    saving.clear();
    if (isChanged()) void send(newer);
  };
  const cancel = () => {
    drop();
    address.open(path);
  };
  useShortcut({ keys: "Ctrl+Enter", title: commonText.save, run: save });
  return (
    <Panel
      title={`${t(formText.editTitle)} · ${start.name.text}`}
      back={path}
      actions={
        <Show when={!sides()}>
          <Button onClick={cancel}>{t(commonText.cancel)}</Button>
          <Button
            kind="primary"
            shortcut="Ctrl+Enter"
            busy={saving.sending()}
            reason={reason()}
            onClick={save}
          >
            {t(commonText.save)}
          </Button>
        </Show>
      }
    >
      <Show
        when={sides()}
        fallback={
          <Show when={saving.error()}>
            {(error) => (
              <section class="panel-section">
                <Failure error={error()} />
              </section>
            )}
          </Show>
        }
      >
        {(three) => (
          <StaleEdit
            theirs={three().theirs as PlaceRecord}
            base={base().draft}
            yours={draft}
            onSave={saveMerged}
          />
        )}
      </Show>
      <Show when={!sides()}>
        <PlaceForm
          draft={draft}
          change={(field, value) => setDraft(field, value)}
          error={saving.error()}
          isEdit
          isLocked={whyNotRespell(start.name.status) !== null}
          hasShape={start.geometry !== null && start.geometry.type !== "Point"}
          why={why()}
          onWhy={setWhy}
        />
      </Show>
    </Panel>
  );
}
