import { createSignal, Show } from "solid-js";
import { addCitation } from "../../server/settings/contract.ts";
import { newId } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { commonText } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { Plus } from "../ui/icons.tsx";
import { Select } from "../ui/select.tsx";
import { Failure } from "../ui/states.tsx";
import { useToast } from "../ui/toast.tsx";
import { createWriting } from "../writing.ts";
import { DateField } from "./date-field.tsx";
import { type Citation, writtenCitation } from "./rule-facts.ts";
import { citationText, ruleText } from "./rules-text.ts";
import { settingsText } from "./text.ts";

/** The source of a rule: one that is there, or a new one entered on the spot. */
export function CitationChoice(props: {
  citations: readonly Citation[];
  value: string | null;
  onChange: (id: string | null) => void;
  reread: () => Promise<unknown>;
  fault?: string | undefined;
}) {
  const speech = useLanguage();
  const { t } = speech;
  const [isAdding, setAdding] = createSignal(false);
  const take = async (id: string) => {
    await props.reread();
    props.onChange(id);
    setAdding(false);
  };
  return (
    <>
      <Select
        label={t(ruleText.citation)}
        value={props.value}
        options={props.citations.map((citation) => ({
          value: citation.id,
          label: writtenCitation(citation, speech),
        }))}
        none={t(ruleText.noCitationChoice)}
        onChange={props.onChange}
        onClear={() => props.onChange(null)}
        fault={props.fault}
      />
      <Show
        when={isAdding()}
        fallback={
          <div>
            <Button kind="quiet" icon={<Plus />} onClick={() => setAdding(true)}>
              {t(citationText.add)}
            </Button>
          </div>
        }
      >
        <NewCitation onAdded={(id) => void take(id)} onCancel={() => setAdding(false)} />
      </Show>
    </>
  );
}

interface CitationDraft {
  title: string;
  article: string;
  issuedOn: string | null;
  address: string;
  note: string;
}

const BLANK: CitationDraft = { title: "", article: "", issuedOn: null, address: "", note: "" };

/** The body of a new source; its key is for programs, so nobody need think of one. */
const bodyOf = (id: string, draft: CitationDraft) => ({
  id,
  key: `source-${id}`,
  title: draft.title.trim(),
  article: draft.article.trim() || null,
  issuedOn: draft.issuedOn,
  address: draft.address.trim() || null,
  note: draft.note.trim() || null,
});

/** Stands inside the rule's form, so it is no form of its own: a form cannot hold another. */
function NewCitation(props: { onAdded: (id: string) => void; onCancel: () => void }) {
  const { t } = useLanguage();
  const toast = useToast();
  const writing = createWriting(addCitation);
  const [draft, setDraft] = createSignal(BLANK);
  const [isUnreadable, setUnreadable] = createSignal(false);
  const id = newId();
  const set = (change: Partial<CitationDraft>) => setDraft((now) => ({ ...now, ...change }));
  const fault = (property: string) => faultOf(writing.error(), property, t);
  const whyNot = () => {
    if (draft().title.trim() === "") return t(citationText.noTitle);
    return isUnreadable() ? t(settingsText.notADate) : null;
  };
  const add = async () => {
    if (!(await writing.send({ body: bodyOf(id, draft()) }))) return;
    toast({ text: t(citationText.added), kind: "good" });
    props.onAdded(id);
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault(); // Else it would send the rule's form around it.
    if (!whyNot()) void add();
  };
  return (
    <fieldset class="form-side" onKeyDown={addOnEnter}>
      <legend class="unseen">{t(citationText.add)}</legend>
      <TextField
        label={t(citationText.title)}
        value={draft().title}
        onInput={(title) => set({ title })}
        maxLength={300}
        fault={fault("title")}
        ref={(field) => queueMicrotask(() => field.focus())}
      />
      <div class="form-pair">
        <TextField
          label={t(citationText.article)}
          hint={t(citationText.articleHint)}
          value={draft().article}
          onInput={(article) => set({ article })}
          maxLength={100}
          fault={fault("article")}
          optional
        />
        <DateField
          label={t(citationText.issuedOn)}
          value={draft().issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
          onUnreadable={setUnreadable}
          fault={fault("issuedOn")}
          optional
        />
      </div>
      <TextField
        label={t(citationText.address)}
        value={draft().address}
        onInput={(address) => set({ address })}
        maxLength={500}
        fault={fault("address")}
        optional
      />
      <TextArea
        label={t(settingsText.note)}
        hint={t(citationText.noteHint)}
        value={draft().note}
        onInput={(note) => set({ note })}
        maxLength={2000}
        rows={2}
        fault={fault("note")}
        optional
      />
      <Show when={writing.error()}>{(error) => <Failure error={error()} />}</Show>
      <div class="form-actions">
        <Button onClick={props.onCancel}>{t(commonText.cancel)}</Button>
        <Button reason={whyNot()} busy={writing.sending()} onClick={() => void add()}>
          {t(citationText.save)}
        </Button>
      </div>
    </fieldset>
  );
}
