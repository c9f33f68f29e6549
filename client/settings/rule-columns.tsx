import { BASES, type RuleView } from "../../server/settings/contract.ts";
import type { Speech } from "../language.tsx";
import type { Column } from "../ui/table.tsx";
import { BasisMark } from "./basis-mark.tsx";
import {
  isGeneral,
  nameOfRule,
  writtenCitation,
  writtenPeriod,
  writtenScope,
} from "./rule-facts.ts";
import { writtenValue } from "./rule-value.ts";
import { ruleText } from "./rules-text.ts";
import { settingsText } from "./text.ts";

const nameColumn = (speech: Speech): Column<RuleView> => ({
  id: "name",
  title: speech.t(ruleText.name),
  cell: ({ key }) => <span class="cell-main">{nameOfRule(key, speech)}</span>,
  sort: ({ key }) => nameOfRule(key, speech),
});

const valueColumn = (speech: Speech): Column<RuleView> => ({
  id: "value",
  title: speech.t(ruleText.value),
  cell: ({ value, key }) => (
    <span classList={{ "one-line": typeof value === "number" }}>
      {writtenValue(value, key, speech)}
    </span>
  ),
  figures: true,
});

const scopeColumn = (speech: Speech): Column<RuleView> => ({
  id: "scope",
  title: speech.t(ruleText.scope),
  cell: (rule) => <span classList={{ quiet: isGeneral(rule) }}>{writtenScope(rule, speech)}</span>,
  sort: (rule) => writtenScope(rule, speech),
});

const validityColumn = (speech: Speech): Column<RuleView> => ({
  id: "validity",
  title: speech.t(ruleText.validity),
  cell: (rule) => (
    <span classList={{ quiet: !rule.validFrom && !rule.validTo }}>
      {writtenPeriod(rule, speech)}
    </span>
  ),
  sort: ({ validFrom }) => validFrom,
});

const basisColumn = ({ t }: Speech): Column<RuleView> => ({
  id: "basis",
  title: t(settingsText.basis),
  cell: ({ basis }) => <BasisMark basis={basis} />,
  sort: ({ basis }) => BASES.indexOf(basis),
});

const citationColumn = (speech: Speech): Column<RuleView> => ({
  id: "citation",
  title: speech.t(ruleText.citation),
  cell: ({ citation }) => writtenCitation(citation, speech),
  sort: ({ citation }) => citation?.title ?? null,
});

export const allColumns = (speech: Speech) =>
  [nameColumn, valueColumn, scopeColumn, validityColumn, basisColumn, citationColumn].map(
    (column) => column(speech),
  );

/** Beside an open rule there is room for what tells the rules apart. */
export const fewColumns = (speech: Speech) =>
  [nameColumn, scopeColumn, valueColumn, basisColumn].map((column) => column(speech));

/** On a phone a rule is a name with its value, and beneath it how sure it is. */
export const narrowColumns = (speech: Speech): Column<RuleView>[] => [
  {
    id: "name",
    title: speech.t(ruleText.name),
    cell: (rule) => (
      <>
        <span class="cell-main">{nameOfRule(rule.key, speech)}</span>
        <span class="cell-note">
          <BasisMark basis={rule.basis} /> {writtenScope(rule, speech)} ·{" "}
          {writtenCitation(rule.citation, speech)}
        </span>
      </>
    ),
    sort: ({ key }) => nameOfRule(key, speech),
  },
  valueColumn(speech),
];
