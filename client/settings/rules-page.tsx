import { useParams } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import { listRules, type RuleView } from "../../server/settings/contract.ts";
import { useAddress } from "../address.tsx";
import { call } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { createMediaQuery, NARROW } from "../media-query.ts";
import { Segmented } from "../ui/segmented.tsx";
import { Empty } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";
import { Administration, GoneDetail } from "./administration.tsx";
import { createLive, Loaded } from "./live.tsx";
import { allColumns, fewColumns, narrowColumns } from "./rule-columns.tsx";
import { RuleDetail } from "./rule-detail.tsx";
import { bySubject } from "./rule-facts.ts";
import { ruleText } from "./rules-text.ts";
import { settingsText } from "./text.ts";

const LIST = "/administration/rules";

/** The rules of law and local practice, and the one that is open. */
export function RulesPage() {
  const params = useParams<{ id?: string; edit?: string }>();
  const rules = createLive("setting.read", () => call(listRules), ["legal_rule", "citation"]);
  const open = createMemo(() => rules.value()?.items.find(({ id }) => id === params.id));
  return (
    <Administration
      access="setting.read"
      isDetailOpen={params.id !== undefined}
      list={
        <Loaded live={rules}>
          {(read) => <RuleList rules={read().items} openId={params.id ?? null} />}
        </Loaded>
      }
      detail={
        <Show when={params.id} keyed>
          <Loaded live={rules}>
            {(read) => (
              <Show when={open()} fallback={<GoneDetail list={LIST} />}>
                {(rule) => (
                  <RuleDetail
                    rule={rule()}
                    citations={read().citations}
                    isEdited={params.edit === "edit"}
                    reread={rules.reread}
                  />
                )}
              </Show>
            )}
          </Loaded>
        </Show>
      }
    />
  );
}

type Choice = "all" | "unverified";

function RuleList(props: { rules: readonly RuleView[]; openId: string | null }) {
  const speech = useLanguage();
  const { t } = speech;
  const address = useAddress();
  const isNarrow = createMediaQuery(NARROW);
  const [choice, setChoice] = createSignal<Choice>("all");
  const unverified = createMemo(() => props.rules.filter(({ basis }) => basis === "unverified"));
  const rows = () => bySubject(choice() === "all" ? props.rules : unverified());
  const columns = () => {
    if (isNarrow()) return narrowColumns(speech);
    return props.openId ? fewColumns(speech) : allColumns(speech);
  };
  return (
    <>
      <header class="list-head">
        <p>{t(ruleText.explanation)}</p>
        <Segmented<Choice>
          label={t(ruleText.filter)}
          value={choice()}
          onChange={setChoice}
          options={[
            { value: "all", label: t(ruleText.all, { count: props.rules.length }) },
            {
              value: "unverified",
              label: t(ruleText.unverified, { count: unverified().length }),
            },
          ]}
        />
      </header>
      <Table
        label={t(settingsText.rules)}
        columns={columns()}
        rows={rows()}
        selectedId={props.openId}
        onOpen={({ id }) => address.open(`${LIST}/${id}`)}
        empty={<Empty text={t(choice() === "all" ? ruleText.empty : ruleText.noneUnverified)} />}
      />
    </>
  );
}
