import type { RuleView } from "../../server/settings/contract.ts";
import { basisNames, ruleNames } from "../../server/settings/text.ts";
import type { Speech } from "../language.tsx";
import { type Period, periodOf, readRange } from "./period.ts";
import { type RuleValue, writtenValue } from "./rule-value.ts";
import { ruleText, scopeNames } from "./rules-text.ts";

/** The facts of a rule as sentences, for the table, the panel and the history. */

export type Citation = NonNullable<RuleView["citation"]>;
type CitedAs = Pick<Citation, "title" | "article">;

export const nameOfRule = (key: string, { t }: Pick<Speech, "t">): string => {
  const name = ruleNames[key];
  return name ? t(name) : key;
};

/** The order in which a rule's subject comes; rules that are not known here come last. */
const ORDER = Object.keys(ruleNames);
const placeOf = ({ key }: Pick<RuleView, "key">) => {
  const place = ORDER.indexOf(key);
  return place < 0 ? ORDER.length : place;
};

/** Rules in the order of their subjects: names, boundaries, signs and so on. */
export const bySubject = <R extends Pick<RuleView, "key">>(rules: readonly R[]): readonly R[] =>
  rules.toSorted((one, other) => placeOf(one) - placeOf(other));

export const isGeneral = ({ region, classCode }: Pick<RuleView, "region" | "classCode">) =>
  region === "" && classCode === "";

/** The class and region that a rule is limited to; most are not. */
export function writtenScope(
  { region, classCode }: Pick<RuleView, "region" | "classCode">,
  { t }: Pick<Speech, "t">,
): string {
  const codes = [region, classCode].filter((code) => code !== "");
  if (codes.length === 0) return t(ruleText.everywhere);
  return codes
    .map((code) => {
      const name = scopeNames[code];
      return name ? t(name) : code;
    })
    .join(" · ");
}

/** A period from its first to its last day, both in it. */
export function writtenDays(
  { firstOn, lastOn }: Period,
  { t, date }: Pick<Speech, "t" | "date">,
): string {
  if (firstOn && lastOn) return t(ruleText.fromUntil, { first: date(firstOn), last: date(lastOn) });
  if (firstOn) return t(ruleText.from, { first: date(firstOn) });
  return lastOn ? t(ruleText.until, { last: date(lastOn) }) : t(ruleText.always);
}

export const writtenPeriod = (
  range: Pick<RuleView, "validFrom" | "validTo">,
  speech: Pick<Speech, "t" | "date">,
): string => writtenDays(periodOf(range), speech);

export const writtenCitation = (citation: CitedAs | null, { t }: Pick<Speech, "t">): string =>
  citation
    ? [citation.title, citation.article].filter((part) => part !== null).join(" ")
    : t(ruleText.noCitation);

const isRuleValue = (value: unknown): value is RuleValue =>
  ["number", "boolean", "string"].includes(typeof value) ||
  (Array.isArray(value) && value.every((entry) => typeof entry === "string"));

const isBasis = (value: unknown): value is keyof typeof basisNames =>
  typeof value === "string" && Object.hasOwn(basisNames, value);

/** A field of a rule's history, named as the database names it, as a sentence. */
export function writtenRuleField(
  field: string,
  value: unknown,
  { key, citations, speech }: { key: string; citations: readonly Citation[]; speech: Speech },
): string {
  if (value === null || value === undefined) return "";
  if (field === "value" && isRuleValue(value)) return writtenValue(value, key, speech);
  if (field === "basis" && isBasis(value)) return speech.t(basisNames[value]);
  if (field === "citation_id") {
    return writtenCitation(citations.find(({ id }) => id === value) ?? null, speech);
  }
  const period = field === "valid" ? readRange(value) : null;
  return period ? writtenDays(period, speech) : String(value);
}
