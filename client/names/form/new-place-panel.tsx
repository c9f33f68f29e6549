import { createSignal, Show } from "solid-js";
import { createPlace } from "../../../server/names/contract.ts";
import { statusNames } from "../../../server/names/text.ts";
import { useAddress } from "../../address.tsx";
import { newId } from "../../api.ts";
import { Panel } from "../../frame/panel.tsx";
import { useLanguage } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { useShortcut } from "../../shortcuts.tsx";
import { commonText } from "../../text.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Failure } from "../../ui/states.tsx";
import { useToast } from "../../ui/toast.tsx";
import { createWriting } from "../../writing.ts";
import { namesText } from "../text.ts";
import { EMPTY_DRAFT } from "./draft.ts";
import { createKeptDraft } from "./kept-draft.ts";
import { PlaceForm } from "./place-form.tsx";
import { formText } from "./text.ts";

/** Registers a place: click on the map, name it, save. */
export function NewPlacePanel() {
  const { t } = useLanguage();
  const address = useAddress();
  const session = useSession();
  const toast = useToast();
  const saving = createWriting(createPlace);
  const [draft, setDraft, drop] = createKeptDraft("new", EMPTY_DRAFT);
  const [status, setStatus] = createSignal<"proposed" | "historical">("proposed");
  const [why, setWhy] = createSignal("");
  const ids = { id: newId(), nameId: newId() };

  const reason = () => {
    const refused = session.whyNot("place.create");
    if (refused) return t(refused);
    if (!draft.position) return t(formText.needsPosition);
    if (draft.specificPart.trim() === "") return t(formText.needsName);
    if (!draft.classCode) return t(formText.needsClass);
    return draft.districtId ? undefined : t(formText.needsDistrict);
  };
  const save = async () => {
    const { classCode, districtId, position, readingConfirmed: _, validText: _v, ...texts } = draft;
    if (reason() !== undefined || !classCode || !districtId || !position) return;
    const geometry = { type: "Point" as const, coordinates: [...position] as [number, number] };
    const body = { ...ids, ...texts, classCode, districtId, geometry, status: status() };
    const answer = await saving.send({ body: why() ? { ...body, why: why() } : body });
    if (!answer) return;
    drop();
    toast({ text: t(formText.created), kind: "good" });
    address.open(`/names/${answer.id}`, { replace: true });
  };
  const cancel = () => {
    drop();
    address.open("/names");
  };
  useShortcut({ keys: "Ctrl+Enter", title: commonText.save, run: save });
  return (
    <Panel
      title={t(namesText.addTitle)}
      back="/names"
      actions={
        <>
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
        </>
      }
    >
      <Show when={saving.error()}>
        {(error) => (
          <section class="panel-section">
            <Failure error={error()} />
          </section>
        )}
      </Show>
      <section class="panel-section">
        <Segmented
          label={t(formText.status)}
          value={status()}
          options={(["proposed", "historical"] as const).map((value) => ({
            value,
            label: t(statusNames[value]),
          }))}
          onChange={setStatus}
        />
      </section>
      <PlaceForm
        draft={draft}
        change={(field, value) => setDraft(field, value)}
        error={saving.error()}
        isEdit={false}
        isLocked={false}
        hasShape={false}
        why={why()}
        onWhy={setWhy}
      />
    </Panel>
  );
}
