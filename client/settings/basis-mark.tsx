import { Show } from "solid-js";
import { BASES, type Basis } from "../../server/settings/contract.ts";
import { basisNames } from "../../server/settings/text.ts";
import { useLanguage } from "../language.tsx";
import { Select } from "../ui/select.tsx";
import { Notice } from "../ui/states.tsx";
import { basisMeanings } from "./rules-text.ts";
import { settingsText } from "./text.ts";

const KINDS: Partial<Record<Basis, "good" | "warning">> = {
  confirmed: "good",
  unverified: "warning",
};
const SIGNS: Partial<Record<Basis, string>> = { confirmed: "✓", unverified: "▲" };

/** How far a rule or code is confirmed; only what is confirmed looks as sure as law. */
export function BasisMark(props: { basis: Basis }) {
  const { t } = useLanguage();
  return (
    <span class="mark" data-kind={KINDS[props.basis]}>
      <Show when={SIGNS[props.basis]}>{(sign) => <span aria-hidden="true">{sign()}</span>}</Show>
      {t(basisNames[props.basis])}
    </span>
  );
}

/** What the basis means for the one who relies on the rule or code. */
export function BasisMeaning(props: { basis: Basis }) {
  const { t } = useLanguage();
  return (
    <Notice kind={KINDS[props.basis] ?? "info"}>
      <p>
        <strong>{t(basisNames[props.basis])}</strong> · {t(basisMeanings[props.basis])}
      </p>
    </Notice>
  );
}

export function BasisSelect(props: {
  value: Basis;
  onChange: (basis: Basis) => void;
  fault?: string | undefined;
}) {
  const { t } = useLanguage();
  return (
    <Select
      label={t(settingsText.basis)}
      value={props.value}
      options={BASES.map((basis) => ({ value: basis, label: t(basisNames[basis]) }))}
      onChange={props.onChange}
      hint={t(basisMeanings[props.value])}
      fault={props.fault}
    />
  );
}
