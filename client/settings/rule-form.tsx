import { createMemo, createSignal } from "solid-js";
import { type Basis, changeRule, type RuleView } from "../../server/settings/contract.ts";
import type { Message } from "../../server/text/message.ts";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { TextArea, TextField } from "../ui/field.tsx";
import { useToast } from "../ui/toast.tsx";
import { BasisSelect } from "./basis-mark.tsx";
import { CitationChoice } from "./citation-choice.tsx";
import { DateField } from "./date-field.tsx";
import { createDraft, type Draft } from "./draft.ts";
import { FormFoot } from "./form-foot.tsx";
import { Overtaken } from "./overtaken.tsx";
import { periodOf, rangeOf } from "./period.ts";
import { createRecordWriting } from "./record-writing.ts";
import type { RuleDetailProps } from "./rule-detail.tsx";
import { writtenRuleField } from "./rule-facts.ts";
import { kindOf, readValue, typedOf } from "./rule-value.ts";
import { RuleValueField } from "./rule-value-field.tsx";
import { ruleText } from "./rules-text.ts";
import { settingsText } from "./text.ts";

interface RuleDraft {
  typed: string;
  firstOn: string | null;
  lastOn: string | null;
  basis: Basis;
  citationId: string | null;
  note: string;
}

const NAMES: Record<keyof RuleDraft, Message> = {
  typed: ruleText.value,
  firstOn: ruleText.firstOn,
  lastOn: ruleText.lastOn,
  basis: settingsText.basis,
  citationId: ruleText.citation,
  note: settingsText.note,
};

/** How the history names the fields that are not written as they stand. */
const COLUMNS: Partial<Record<keyof RuleDraft, string>> = {
  basis: "basis",
  citationId: "citation_id",
};

const draftOf = (rule: RuleView) => ({
  values: {
    typed: typedOf(rule.value),
    ...periodOf(rule),
    basis: rule.basis,
    citationId: rule.citation?.id ?? null,
    note: rule.note ?? "",
  } satisfies RuleDraft,
  version: rule.version,
});

/** What keeps the form from being sent, by field. */
function faultsOf(draft: RuleDraft, rule: RuleView): Partial<Record<keyof RuleDraft, Message>> {
  const read = readValue(kindOf(rule.value), draft.typed);
  const { firstOn, lastOn } = draft;
  return {
    ...("fault" in read && { typed: read.fault }),
    ...(firstOn && lastOn && lastOn < firstOn && { lastOn: ruleText.lastBeforeFirst }),
    ...(draft.basis === "confirmed" &&
      draft.citationId === null && { citationId: ruleText.confirmedNeedsSource }),
  };
}

export function RuleForm(props: RuleDetailProps) {
  const speech = useLanguage();
  const { t } = speech;
  const address = useAddress();
  const toast = useToast();
  const draft: Draft<RuleDraft> = createDraft(() => draftOf(props.rule));
  const [why, setWhy] = createSignal("");
  const [unreadable, setUnreadable] = createSignal({ firstOn: false, lastOn: false });
  const kind = () => kindOf(props.rule.value);
  const writing = createRecordWriting(changeRule, {
    draft,
    reread: async () => {
      const fresh = (await props.reread())?.items.find(({ id }) => id === props.rule.id);
      return fresh && draftOf(fresh);
    },
    input: () => {
      const { typed, firstOn, lastOn, note, ...rest } = draft.values();
      const read = readValue(kind(), typed);
      const value = "value" in read ? read.value : props.rule.value;
      const body = { ...rest, ...rangeOf({ firstOn, lastOn }), value, note: note.trim() || null };
      const reason = why().trim();
      return { params: { id: props.rule.id }, body: reason ? { ...body, why: reason } : body };
    },
    onSaved: () => {
      toast({ text: t(settingsText.saved), kind: "good" });
      address.open(`/administration/rules/${props.rule.id}`, { replace: true });
    },
  });
  const faults = createMemo(() => faultsOf(draft.values(), props.rule));
  const said = (field: keyof RuleDraft, property: string) => {
    const fault = faults()[field];
    return fault ? t(fault) : faultOf(writing.error(), property, t);
  };
  const isSendable = () =>
    Object.keys(faults()).length === 0 && !unreadable().firstOn && !unreadable().lastOn;
  const written = (field: keyof RuleDraft, value: RuleDraft[keyof RuleDraft]) => {
    const { key } = props.rule;
    const column = COLUMNS[field] ?? "";
    return writtenRuleField(column, value, { key, citations: props.citations, speech });
  };
  return (
    <section class="panel-section">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSendable()) void writing.save();
        }}
      >
        <Overtaken
          changes={draft.theirChanges()}
          names={NAMES}
          written={written}
          onTakeTheirs={() => {
            const { values, version } = draftOf(props.rule);
            draft.settle(values, version);
          }}
        />
        <RuleValueField
          ruleKey={props.rule.key}
          kind={kind()}
          typed={draft.values().typed}
          onInput={(typed) => draft.set({ typed })}
          fault={said("typed", "value")}
        />
        <BasisSelect value={draft.values().basis} onChange={(basis) => draft.set({ basis })} />
        <CitationChoice
          citations={props.citations}
          value={draft.values().citationId}
          onChange={(citationId) => draft.set({ citationId })}
          reread={props.reread}
          fault={said("citationId", "citationId")}
        />
        <div class="form-pair">
          <DateField
            label={t(ruleText.firstOn)}
            value={draft.values().firstOn}
            onChange={(firstOn) => draft.set({ firstOn })}
            onUnreadable={(firstOn) => setUnreadable((now) => ({ ...now, firstOn }))}
            fault={said("firstOn", "validFrom")}
            optional
          />
          <DateField
            label={t(ruleText.lastOn)}
            value={draft.values().lastOn}
            onChange={(lastOn) => draft.set({ lastOn })}
            onUnreadable={(lastOn) => setUnreadable((now) => ({ ...now, lastOn }))}
            fault={said("lastOn", "validTo")}
            optional
          />
        </div>
        <TextArea
          label={t(settingsText.note)}
          value={draft.values().note}
          onInput={(note) => draft.set({ note })}
          maxLength={2000}
          optional
        />
        <TextField
          label={t(settingsText.why)}
          hint={t(settingsText.whyHint)}
          value={why()}
          onInput={setWhy}
          maxLength={500}
          optional
        />
        <FormFoot
          isChanged={draft.isChanged()}
          isSending={writing.sending()}
          error={writing.error()}
          onDiscard={() => address.open(`/administration/rules/${props.rule.id}`)}
        />
      </form>
    </section>
  );
}
