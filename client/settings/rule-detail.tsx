import { Show } from "solid-js";
import type { Output } from "../../server/http/contract.ts";
import type { listRules, RuleView } from "../../server/settings/contract.ts";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import { Definition, Definitions } from "../ui/definitions.tsx";
import { Pencil } from "../ui/icons.tsx";
import { Detail } from "./administration.tsx";
import { BasisMeaning } from "./basis-mark.tsx";
import {
  type Citation,
  nameOfRule,
  writtenPeriod,
  writtenRuleField,
  writtenScope,
} from "./rule-facts.ts";
import { RuleForm } from "./rule-form.tsx";
import { writtenValue } from "./rule-value.ts";
import { citationText, ruleText } from "./rules-text.ts";
import { SettingHistory } from "./setting-history.tsx";
import { settingsText } from "./text.ts";

const LIST = "/administration/rules";
const HISTORY_FIELDS = ["value", "valid", "basis", "citation_id", "note"];

export interface RuleDetailProps {
  rule: RuleView;
  citations: readonly Citation[];
  reread: () => Promise<Output<typeof listRules> | undefined>;
}

/** One rule with its source and history, or the form that changes it. */
export function RuleDetail(props: RuleDetailProps & { isEdited: boolean }) {
  const speech = useLanguage();
  const session = useSession();
  const mayEdit = () => session.may("setting.edit");
  const written = (field: string, value: unknown) =>
    writtenRuleField(field, value, { key: props.rule.key, citations: props.citations, speech });
  return (
    <Detail
      title={nameOfRule(props.rule.key, speech)}
      subtitle={writtenScope(props.rule, speech)}
      list={LIST}
    >
      <Show when={props.isEdited && mayEdit()} fallback={<RuleFacts rule={props.rule} />}>
        <RuleForm rule={props.rule} citations={props.citations} reread={props.reread} />
      </Show>
      <SettingHistory
        id={props.rule.id}
        tables={["legal_rule"]}
        fields={HISTORY_FIELDS}
        written={written}
      />
    </Detail>
  );
}

function RuleFacts(props: { rule: RuleView }) {
  const speech = useLanguage();
  const { t } = speech;
  const session = useSession();
  const address = useAddress();
  const whyNot = () => (session.may("setting.edit") ? null : t(settingsText.readOnly));
  return (
    <>
      <section class="panel-section">
        <p class="rule-value">{writtenValue(props.rule.value, props.rule.key, speech)}</p>
        <BasisMeaning basis={props.rule.basis} />
        <Definitions>
          <Definition term={t(ruleText.validity)}>{writtenPeriod(props.rule, speech)}</Definition>
          <Definition term={t(settingsText.note)} absent={t(settingsText.none)}>
            {props.rule.note}
          </Definition>
        </Definitions>
        <div class="form-actions">
          <Button
            icon={<Pencil />}
            reason={whyNot()}
            onClick={() => address.open(`${LIST}/${props.rule.id}/edit`)}
          >
            {t(ruleText.edit)}
          </Button>
        </div>
      </section>
      <section class="panel-section">
        <h3>{t(ruleText.citation)}</h3>
        <Show when={props.rule.citation} fallback={<p class="absent">{t(ruleText.noCitation)}</p>}>
          {(citation) => <CitationFacts citation={citation()} />}
        </Show>
      </section>
    </>
  );
}

function CitationFacts(props: { citation: Citation }) {
  const { t, date } = useLanguage();
  return (
    <div class="citation">
      <p>
        <cite>{props.citation.title}</cite> {props.citation.article}
      </p>
      <Show when={props.citation.issuedOn}>
        {(day) => (
          <p class="quiet">
            {t(citationText.issuedOn)} <time dateTime={day()}>{date(day())}</time>
          </p>
        )}
      </Show>
      <Show when={props.citation.note}>{(note) => <p class="citation-note">{note()}</p>}</Show>
      <Show when={props.citation.address}>{(link) => <CitationAddress address={link()} />}</Show>
    </div>
  );
}

/** Only a web address becomes a link: what was typed there might be anything. */
function CitationAddress(props: { address: string }) {
  const isWeb = () => /^https?:\/\//i.test(props.address);
  return (
    <p>
      <Show when={isWeb()} fallback={props.address}>
        <a href={props.address} target="_blank" rel="noreferrer">
          {props.address}
        </a>
      </Show>
    </p>
  );
}
