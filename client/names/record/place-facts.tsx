import { For, Show } from "solid-js";
import type { NameView, PlaceRecord } from "../../../server/names/contract.ts";
import { nameKinds, statusNames } from "../../../server/names/text.ts";
import { useLanguage } from "../../language.tsx";
import { Definition, Definitions } from "../../ui/definitions.tsx";
import { Go } from "../../ui/go.tsx";
import { createPlaceClasses } from "../codes.ts";
import { fieldNames, namesText } from "../text.ts";
import { PositionFacts } from "./position-facts.tsx";

const PROSE = ["meaning", "origin", "history"] as const;

/** Everything that a record of a place says. */
export function PlaceFacts(props: { place: PlaceRecord }) {
  const { t } = useLanguage();
  const classes = createPlaceClasses();
  const name = () => props.place.name;
  return (
    <>
      <section class="panel-section">
        <Definitions>
          <Definition term={t(namesText.class)}>{classes.name(props.place.classCode)}</Definition>
          <Definition term={t(namesText.district)}>
            <Go to={`/districts/${props.place.district.id}`}>{props.place.district.name}</Go>
          </Definition>
          <PositionFacts place={props.place} />
          <Show when={props.place.description}>
            <Definition term={t(fieldNames.description)}>{props.place.description}</Definition>
          </Show>
        </Definitions>
      </section>
      <Show when={props.place.otherNames.length > 0}>
        <section class="panel-section">
          <h2>{t(namesText.otherNames)}</h2>
          <ul class="other-names">
            <For each={props.place.otherNames}>{(other) => <OtherName name={other} />}</For>
          </ul>
        </section>
      </Show>
      <section class="panel-section">
        <h2>{t(namesText.meanings)}</h2>
        <Definitions>
          <For each={PROSE}>
            {(field) => (
              <Definition term={t(fieldNames[field])} absent={t(namesText.notFilled)}>
                {name()[field] && <span class="prose">{name()[field]}</span>}
              </Definition>
            )}
          </For>
        </Definitions>
      </section>
      <section class="panel-section">
        <h2>{t(namesText.papers)}</h2>
        <Papers name={name()} />
      </section>
    </>
  );
}

/** A former, other or proposed name of the same place. */
function OtherName(props: { name: NameView }) {
  const { t } = useLanguage();
  const kind = () => {
    const { kind: kindOfName, editionYear, status } = props.name;
    if (kindOfName === "spelling") return t(namesText.formerSpelling, { year: editionYear });
    return t(kindOfName === "name" ? statusNames[status] : nameKinds[kindOfName]);
  };
  return (
    <li>
      <strong>{props.name.text}</strong> <span>{props.name.romanization}</span>
      <small>
        {kind()} <Validity name={props.name} />
      </small>
    </li>
  );
}

/** When a name was in use, as far as it is known. */
function Validity(props: { name: NameView }) {
  const { t, date } = useLanguage();
  const text = () => {
    const { validFrom, validTo, validText } = props.name;
    if (validText) return validText;
    if (validFrom && validTo) {
      return t(namesText.during, { from: date(validFrom), to: date(validTo) });
    }
    if (validFrom) return t(namesText.since, { from: date(validFrom) });
    return validTo ? t(namesText.until, { to: date(validTo) }) : "";
  };
  return <span class="figures">{text()}</span>;
}

function Papers(props: { name: NameView }) {
  const { t, date } = useLanguage();
  const absent = () => t(namesText.noDecision);
  return (
    <Definitions>
      <Definition term={t(namesText.approvedBy)} absent={absent()}>
        {props.name.approvedBy}
      </Definition>
      <Definition term={t(namesText.documentNo)} absent={absent()} figures>
        {props.name.documentNo}
      </Definition>
      <Definition term={t(namesText.approvedOn)} absent={absent()} figures>
        {props.name.approvedOn && date(props.name.approvedOn)}
      </Definition>
      <Show when={props.name.validFrom || props.name.validTo || props.name.validText}>
        <Definition term={t(namesText.valid)}>
          <Validity name={props.name} />
        </Definition>
      </Show>
      <Definition term={t(namesText.source)}>{props.name.source}</Definition>
    </Definitions>
  );
}
