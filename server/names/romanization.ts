import type { Static } from "typebox";
import { romanize } from "../romanization/romanize.ts";
import type * as contract from "./contract.ts";

type Question = Static<typeof contract.suggestRomanization.schema.querystring>;

/** How a name is spelled by rule, with the characters whose reading a person must confirm. */
export function suggestRomanization(name: Question) {
  const { toned, unconfirmed } = romanize(name);
  return {
    romanization: toned,
    unconfirmed: unconfirmed.map(({ index, char, readings }) => ({
      index,
      character: char,
      readings: [...readings],
    })),
  };
}
