import type { Trx } from "../db/kysely.ts";
import { withoutTones } from "../romanization/letters.ts";
import type { NameView, PlaceChange } from "./contract.ts";
import { nameNeedsDecision } from "./problems.ts";
import { whyNotRespell } from "./rules.ts";

/** What of a name may be rewritten in place; a name in force keeps its characters by other rules. */
const REWRITABLE = [
  "specificPart",
  "genericPart",
  "romanization",
  "readingConfirmed",
  "meaning",
  "origin",
  "history",
  "validText",
] as const;

type Rewritable = Pick<NameView, (typeof REWRITABLE)[number]>;

const rewritableOf = (name: Rewritable): Rewritable => ({
  specificPart: name.specificPart,
  genericPart: name.genericPart,
  romanization: name.romanization,
  readingConfirmed: name.readingConfirmed,
  meaning: name.meaning,
  origin: name.origin,
  history: name.history,
  validText: name.validText,
});

/** Writes into a name what a change of its place says of it. */
export const changeName = (trx: Trx, name: NameView, change: PlaceChange): Promise<void> =>
  rewriteName(trx, name, {
    specificPart: change.specificPart ?? name.specificPart,
    genericPart: change.genericPart ?? name.genericPart,
    romanization: change.romanization ?? name.romanization,
    readingConfirmed: change.readingConfirmed ?? name.readingConfirmed,
    meaning: change.meaning ?? name.meaning,
    origin: change.origin ?? name.origin,
    history: change.history ?? name.history,
    validText: change.validText === undefined ? name.validText : change.validText,
  });

/**
 * Gives a name the contents of `wanted`, where they differ from what it has.
 *
 * @throws Problem `name-needs-decision` (409) when the characters of a name in force would change
 */
export async function rewriteName(trx: Trx, name: NameView, wanted: Rewritable): Promise<void> {
  if (REWRITABLE.every((field) => name[field] === wanted[field])) return;
  const texts = rewritableOf(wanted);
  const text = texts.specificPart + texts.genericPart;
  if (text !== name.text && whyNotRespell(name.status)) throw nameNeedsDecision(name.text);
  await trx
    .updateTable("placeName")
    .set(texts)
    .set({
      text,
      romanizationPlain: withoutTones(texts.romanization),
    })
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", name.id)
    .execute();
}
