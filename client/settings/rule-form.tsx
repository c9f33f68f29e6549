import type { Message } from "../../server/text/message.ts";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { useToast } from "../ui/toast.tsx";
import { BasisSelect } from "./basis-mark.tsx";
import { CitationChoice } from "./citation-choice.tsx";
import { DateField } from "./date-field.tsx";
import { FormFoot } from "./form-foot.tsx";
import { Overtaken } from "./overtaken.tsx";
import type { RuleDetailProps } from "./rule-detail.tsx";
import { createRuleEdit, draftOfRule, type RuleDraft, type RuleEdit } from "./rule-edit.ts";
import { writtenRuleField } from "./rule-facts.ts";
import { kindOf } from "./rule-value.ts";
import { RuleValueField } from "./rule-value-field.tsx";
import { ruleText } from "./rules-text.ts";
import { settingsText } from "./text.ts";

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

/** The form that changes a rule. */
export function RuleForm(props: RuleDetailProps) {
  const speech = useLanguage();
  const address = useAddress();
  const toast = useToast();
  const path = () => `/administration/rules/${props.rule.id}`;
  const edit = createRuleEdit(props, () => {
    toast({ text: speech.t(settingsText.saved), kind: "good" });
    address.open(path(), { replace: true });
  });
  const written = (field: keyof RuleDraft, value: RuleDraft[keyof RuleDraft]) =>
    writtenRuleField(COLUMNS[field] ?? "", value, {
      key: props.rule.key,
      citations: props.citations,
      speech,
    });
  const takeTheirs = () => {
    const { values, version } = draftOfRule(props.rule);
    edit.draft.settle(values, version);
  };
  return (
    <section class="panel-section">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          edit.save();
        }}
      >
        <Overtaken
          changes={edit.draft.theirChanges()}
          names={NAMES}
          written={written}
          onTakeTheirs={takeTheirs}
        />
        <RuleFields {...props} edit={edit} />
        <FormFoot
          kind="edit"
          isChanged={edit.draft.isChanged()}
          isSending={edit.sending()}
          error={edit.error()}
          onDiscard={() => address.open(path())}
        />
      </form>
    </section>
  );
}

function RuleFields(props: RuleDetailProps & { edit: RuleEdit }) {
  const { t } = useLanguage();
  const values = () => props.edit.draft.values();
  const set = (change: Partial<RuleDraft>) => props.edit.draft.set(change);
  return (
    <>
      <RuleValueField
        ruleKey={props.rule.key}
        kind={kindOf(props.rule.value)}
        typed={values().typed}
        onInput={(typed) => set({ typed })}
        fault={props.edit.fault("typed", "value")}
      />
      <BasisSelect value={values().basis} onChange={(basis) => set({ basis })} />
      <CitationChoice
        citations={props.citations}
        value={values().citationId}
        onChange={(citationId) => set({ citationId })}
        reread={props.reread}
        fault={props.edit.fault("citationId", "citationId")}
      />
      <ValidityFields edit={props.edit} />
      <TextArea
        label={t(settingsText.note)}
        value={values().note}
        onInput={(note) => set({ note })}
        maxLength={2000}
        fault={props.edit.fault("note", "note")}
        optional
      />
      <TextField
        label={t(settingsText.why)}
        hint={t(settingsText.whyHint)}
        value={props.edit.why()}
        onInput={props.edit.setWhy}
        maxLength={500}
        optional
      />
    </>
  );
}

function ValidityFields(props: { edit: RuleEdit }) {
  const { t } = useLanguage();
  const values = () => props.edit.draft.values();
  return (
    <div class="form-pair">
      <DateField
        label={t(ruleText.firstOn)}
        value={values().firstOn}
        onChange={(firstOn) => props.edit.draft.set({ firstOn })}
        onUnreadable={(isUnreadable) => props.edit.setUnreadable("firstOn", isUnreadable)}
        fault={props.edit.fault("firstOn", "validFrom")}
        optional
      />
      <DateField
        label={t(ruleText.lastOn)}
        value={values().lastOn}
        onChange={(lastOn) => props.edit.draft.set({ lastOn })}
        onUnreadable={(isUnreadable) => props.edit.setUnreadable("lastOn", isUnreadable)}
        fault={props.edit.fault("lastOn", "validTo")}
        optional
      />
    </div>
  );
}
