import { type Accessor, createMemo, createSignal } from "solid-js";
import { type Basis, changeRule, type RuleView } from "../../server/settings/contract.ts";
import type { Message } from "../../server/text/message.ts";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { createDraft, type Draft } from "./draft.ts";
import { periodOf, rangeOf } from "./period.ts";
import { createRecordWriting } from "./record-writing.ts";
import type { RuleDetailProps } from "./rule-detail.tsx";
import { kindOf, readValue, typedOf } from "./rule-value.ts";
import { ruleText } from "./rules-text.ts";

/** What is entered about a rule: its value as typed, its validity by first and last day. */
export interface RuleDraft {
  typed: string;
  firstOn: string | null;
  lastOn: string | null;
  basis: Basis;
  citationId: string | null;
  note: string;
}

export const draftOfRule = (rule: RuleView) => ({
  values: {
    typed: typedOf(rule.value),
    ...periodOf(rule),
    basis: rule.basis,
    citationId: rule.citation?.id ?? null,
    note: rule.note ?? "",
  } satisfies RuleDraft,
  version: rule.version,
});

/** What keeps a rule from being sent, by field. */
export function ruleFaults(
  draft: RuleDraft,
  rule: Pick<RuleView, "value">,
): Partial<Record<keyof RuleDraft, Message>> {
  const read = readValue(kindOf(rule.value), draft.typed);
  const { firstOn, lastOn } = draft;
  const isUncited = draft.basis === "confirmed" && draft.citationId === null;
  return {
    ...("fault" in read && { typed: read.fault }),
    ...(firstOn && lastOn && lastOn < firstOn && { lastOn: ruleText.lastBeforeFirst }),
    ...(isUncited && { citationId: ruleText.confirmedNeedsSource }),
  };
}

function bodyOf(draft: RuleDraft, rule: RuleView, why: string) {
  const { typed, firstOn, lastOn, note, ...rest } = draft;
  const read = readValue(kindOf(rule.value), typed);
  const value = "value" in read ? read.value : rule.value;
  const body = { ...rest, ...rangeOf({ firstOn, lastOn }), value, note: note.trim() || null };
  return why.trim() ? { ...body, why: why.trim() } : body;
}

export interface RuleEdit {
  draft: Draft<RuleDraft>;
  why: Accessor<string>;
  setWhy: (why: string) => void;
  /** Told by a date field while what stands in it is no date. */
  setUnreadable: (field: "firstOn" | "lastOn", isUnreadable: boolean) => void;
  /** What is wrong with a field, here or by the server's word on a property of the body. */
  fault: (field: keyof RuleDraft, property: string) => string | undefined;
  save: () => void;
  sending: Accessor<boolean>;
  error: Accessor<unknown>;
}

/** The edit of one rule, from what is entered to what is saved. */
export function createRuleEdit(props: RuleDetailProps, onSaved: () => void): RuleEdit {
  const { t } = useLanguage();
  const draft: Draft<RuleDraft> = createDraft(() => draftOfRule(props.rule));
  const [why, setWhy] = createSignal("");
  const [unreadable, setUnreadable] = createSignal<ReadonlySet<string>>(new Set());
  const writing = createRecordWriting(changeRule, {
    draft,
    reread: async () => {
      const fresh = (await props.reread())?.items.find(({ id }) => id === props.rule.id);
      return fresh && draftOfRule(fresh);
    },
    input: () => ({
      params: { id: props.rule.id },
      body: bodyOf(draft.values(), props.rule, why()),
    }),
    onSaved,
  });
  const faults = createMemo(() => ruleFaults(draft.values(), props.rule));
  const isSendable = () => Object.keys(faults()).length === 0 && unreadable().size === 0;
  return {
    draft,
    why,
    setWhy,
    setUnreadable: (field, isUnreadable) =>
      setUnreadable((now) => {
        const others = [...now].filter((other) => other !== field);
        return new Set(isUnreadable ? [...others, field] : others);
      }),
    fault: (field, property) => {
      const message = faults()[field];
      return message ? t(message) : faultOf(writing.error(), property, t);
    },
    save: () => {
      if (isSendable() && draft.isChanged()) void writing.save();
    },
    sending: writing.sending,
    error: writing.error,
  };
}
