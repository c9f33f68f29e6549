import type { RuleView } from "../../server/settings/contract.ts";
import type { Message } from "../../server/text/message.ts";
import type { Speech } from "../language.tsx";
import { ruleText, ruleUnits } from "./rules-text.ts";

export type RuleValue = RuleView["value"];
export type ValueKind = "number" | "switch" | "text" | "list";

/** What a rule holds, so that it is written and typed as such. */
export function kindOf(value: RuleValue): ValueKind {
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "switch" : "text";
}

/** A value as it stands in the field where it is edited: a list has one entry a line. */
export const typedOf = (value: RuleValue): string =>
  Array.isArray(value) ? value.join("\n") : String(value);

type Read = { value: RuleValue } | { fault: Message };

const READERS: Record<ValueKind, (typed: string) => Read> = {
  number: (typed) => {
    // Half a number, such as "1.", is none, and Number("") is 0.
    const isNumber = /^\d+(\.\d+)?$/.test(typed);
    return isNumber ? { value: Number(typed) } : { fault: ruleText.notANumber };
  },
  switch: (typed) => ({ value: typed === "true" }),
  text: (typed) => (typed === "" ? { fault: ruleText.noValue } : { value: typed }),
  list: (typed) => {
    const entries = typed.split("\n").map((line) => line.trim());
    return { value: entries.filter((entry) => entry !== "") };
  },
};

/** The value that was typed for a rule of a kind, or what is wrong with it. */
export const readValue = (kind: ValueKind, typed: string): Read => READERS[kind](typed.trim());

/** What the number of a rule counts. */
export const unitOf = (key: string): Message | undefined => ruleUnits[key];

const decimalsOf = (value: number) => String(value).split(".")[1]?.length ?? 0;

/** A rule's value with its unit, for reading. */
export function writtenValue(value: RuleValue, key: string, { t, number }: Speech): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join("、") : t(ruleText.emptyList);
  if (typeof value === "boolean") return t(value ? ruleText.yes : ruleText.no);
  if (typeof value === "string") return value;
  const unit = unitOf(key);
  return number(value, { decimals: decimalsOf(value), ...(unit ? { unit: t(unit) } : {}) });
}
