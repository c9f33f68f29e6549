import type { Basis, ItemView } from "../../server/settings/contract.ts";
import { basisNames } from "../../server/settings/text.ts";
import type { Message } from "../../server/text/message.ts";
import type { Speech } from "../language.tsx";
import { dictionaryText } from "./dictionaries-text.ts";
import { ruleText } from "./rules-text.ts";
import { settingsText } from "./text.ts";

/** What is entered about a code. */
export interface ItemDraft {
  labelZh: string;
  labelEn: string;
  basis: Basis;
  note: string;
}

export const ITEM_NAMES: Record<keyof ItemDraft, Message> = {
  labelZh: dictionaryText.labelZh,
  labelEn: dictionaryText.labelEn,
  basis: settingsText.basis,
  note: settingsText.note,
};

export const draftOfItem = ({ labelZh, labelEn, basis, note, version }: ItemView) => ({
  values: { labelZh, labelEn, basis, note: note ?? "" } satisfies ItemDraft,
  version,
});

export const itemBody = ({ labelZh, labelEn, basis, note }: ItemDraft, why: string) => ({
  labelZh: labelZh.trim(),
  labelEn: labelEn.trim(),
  basis,
  note: note.trim() || null,
  ...(why.trim() && { why: why.trim() }),
});

/** What keeps the code from being sent, by field. */
export const itemFaults = (draft: ItemDraft): Partial<Record<keyof ItemDraft, Message>> => ({
  ...(draft.labelZh.trim() === "" && { labelZh: dictionaryText.noLabel }),
  ...(draft.labelEn.trim() === "" && { labelEn: dictionaryText.noLabel }),
});

const isBasis = (value: unknown): value is Basis =>
  typeof value === "string" && Object.hasOwn(basisNames, value);

/** A field of a code as a sentence, for the history and for comparing. */
export function writtenItemField(value: unknown, { t }: Pick<Speech, "t">): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t(value ? ruleText.yes : ruleText.no);
  return isBasis(value) ? t(basisNames[value]) : String(value);
}
