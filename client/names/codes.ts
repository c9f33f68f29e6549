import { createMemo, createResource } from "solid-js";
import { listDistricts } from "../../server/districts/contract.ts";
import { listDictionaries } from "../../server/settings/contract.ts";
import { call } from "../api.ts";
import { useChanges } from "../changes.tsx";
import { useLanguage } from "../language.tsx";
import { heldBy } from "../record.ts";
import type { Choice } from "../ui/combobox.tsx";

/** A list with the names of its codes, for fields and for what is read. */
export interface Codes {
  /** What a code stands for; the code itself until the list has come. */
  name: (code: string) => string;
  choices: () => Choice[];
}

/** Asks once for each state of the data, however many panels ask. */
function makeKept<T>(read: () => Promise<T>): (seq: number) => Promise<T> {
  let kept: { seq: number; answer: Promise<T> } | null = null;
  return (seq) => {
    if (kept?.seq === seq) return kept.answer;
    const asked = { seq, answer: read() };
    kept = asked;
    asked.answer.catch(() => {
      if (kept === asked) kept = null;
    });
    return asked.answer;
  };
}

const readClasses = makeKept(async () => {
  const { items } = await call(listDictionaries);
  return items.find(({ key }) => key === "place-class")?.items ?? [];
});

const readDistricts = makeKept(async () => (await call(listDistricts, { querystring: {} })).items);

/** The classes of places, retired ones only by name. */
export function createPlaceClasses(): Codes {
  const changes = useChanges();
  const { language } = useLanguage();
  const [classes] = createResource(
    () => changes.seqOf(["dictionary", "dictionary_item"]),
    (seq) => readClasses(seq),
  );
  const labels = createMemo(
    () =>
      new Map(
        (heldBy(classes) ?? []).map(({ code, labelZh, labelEn }) => [
          code,
          language() === "zh" ? labelZh : labelEn,
        ]),
      ),
  );
  return {
    name: (code) => labels().get(code) ?? code,
    choices: createMemo(() =>
      (heldBy(classes) ?? [])
        .filter(({ retired }) => !retired)
        .map(({ code }) => ({ value: code, label: labels().get(code) ?? code, also: code })),
    ),
  };
}

const TOWNSHIP_LEVELS: readonly string[] = ["county", "subdistrict", "town", "township"];

/** The county and its townships: the districts that a place is put in. */
export function createTownships(): Codes {
  const changes = useChanges();
  const [districts] = createResource(
    () => changes.seqOf(["district"]),
    (seq) => readDistricts(seq),
  );
  const names = createMemo(
    () => new Map((heldBy(districts) ?? []).map(({ id, name }) => [id, name])),
  );
  return {
    name: (id) => names().get(id) ?? "",
    choices: createMemo(() =>
      (heldBy(districts) ?? [])
        .filter(({ level, neighbor }) => !neighbor && TOWNSHIP_LEVELS.includes(level))
        .map(({ id, name, romanization }) => ({
          value: id,
          label: name,
          also: romanization.normalize("NFD").replace(/\p{M}/gu, ""),
        })),
    ),
  };
}
