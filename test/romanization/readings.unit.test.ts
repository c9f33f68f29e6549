import { describe, expect, it, test } from "vitest";
import { typedLetters, withoutTones } from "../../server/romanization/letters.ts";
import { countedNumber, numeralsAtEnd } from "../../server/romanization/numerals.ts";
import { LOCAL_READINGS } from "../../server/romanization/place-readings.ts";
import { candidatesOf, isPolyphonic, readingsOf } from "../../server/romanization/readings.ts";
import { SYLLABLES } from "../../server/romanization/syllables.ts";

const syllables = (text: string) =>
  readingsOf(text)
    .map(({ syllable }) => syllable)
    .join(" ");

describe("readings", () => {
  it.each([
    ["长发村", "cháng fā cūn"],
    ["水曲柳镇", "shuǐ qū liǔ zhèn"],
    ["嘎呀河村", "gā yā hé cūn"],
    ["三家子村", "sān jiā zi cūn"],
    ["一面坡", "yī miàn pō"],
    ["舒兰A座2", "shū lán A zuò 2"],
    ["盆儿胡同", "pén r hú tong"],
    ["幼儿园", "yòu ér yuán"],
  ])("of %s are %s", (text, expected) => expect(syllables(text)).toBe(expected));

  test("a longer local word wins over a shorter one inside it", () => {
    const local = [
      { text: "水曲柳", syllables: ["shuǐ", "qū", "liǔ"], confirmed: true },
      { text: "曲", syllables: ["qǔ"], confirmed: false },
    ];
    const readings = readingsOf("水曲柳曲", local);
    expect(readings.map(({ syllable }) => syllable)).toEqual(["shuǐ", "qū", "liǔ", "qǔ"]);
    expect(readings[1]?.confirmed).toBe(true);
  });

  test("the chosen reading stands first among the candidates", () => {
    for (const { syllable, candidates } of readingsOf("重庆长发嘎呀河十里堡")) {
      expect(candidates[0]).toBe(syllable);
    }
  });

  it.each(["长", "重", "嘎", "堡", "朝"])("%s has several readings in names", (char) =>
    expect(isPolyphonic(char)).toBe(true),
  );

  it.each(["屯", "大", "石", "区", "村", "A", "1", "𠮷"])("%s asks nobody", (char) =>
    expect(isPolyphonic(char)).toBe(false),
  );

  test("what the dictionary does not know has no candidates", () => {
    expect(candidatesOf("𠮷")).toEqual([]);
    expect(readingsOf("𠮷")[0]).toMatchObject({ syllable: "𠮷", confirmed: false });
  });
});

test("each local reading gives one syllable of Putonghua for each character", () => {
  const known = new Set([...SYLLABLES, "r"]);
  for (const { text, syllables: read } of LOCAL_READINGS) {
    expect(read).toHaveLength([...text].length);
    expect(read.map(typedLetters).filter((each) => !known.has(each))).toEqual([]);
  }
});

test("there are 411 syllables, each once", () => {
  expect(new Set(SYLLABLES).size).toBe(411);
  expect(SYLLABLES).toHaveLength(411);
});

it.each([
  ["Lǚshùn", "Lüshun", "lvshun"],
  ["Lüèyáng", "Lüeyang", "lveyang"],
  ["Xī'ān", "Xi'an", "xi'an"],
  ["lǘ", "lü", "lv"],
])("%s without tones is %s, typed %s", (toned, plain, typed) => {
  expect(withoutTones(toned)).toBe(plain);
  expect(typedLetters(toned)).toBe(typed);
  expect(typedLetters(toned.normalize("NFD"))).toBe(typed);
});

it.each([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["二十三", 23],
  ["三八", null],
  ["九一八", null],
  ["", null],
])("%s counts %s", (numerals, number) => expect(countedNumber(numerals)).toBe(number));

it.each([
  ["经五", "五"],
  ["大川淀十二", "十二"],
  ["五指", ""],
])("%s ends with the numerals %s", (text, numerals) => expect(numeralsAtEnd(text)).toBe(numerals));
