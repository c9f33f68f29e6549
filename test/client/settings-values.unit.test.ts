import { expect, test } from "vitest";
import { periodOf, rangeOf, readRange } from "../../client/settings/period.ts";
import { bySubject } from "../../client/settings/rule-facts.ts";
import {
  kindOf,
  readValue,
  typedOf,
  unitOf,
  writtenValue,
} from "../../client/settings/rule-value.ts";
import { ruleText, ruleUnits } from "../../client/settings/rules-text.ts";
import { readTypedDate } from "../../client/settings/typed-date.ts";
import { RULES } from "../../server/settings/defaults.ts";
import { ruleNames } from "../../server/settings/text.ts";
import { type Message, say } from "../../server/text/message.ts";

const TODAY = "2026-11-24";

test.each(["", "5月", "2026-02-30", "20261301", "2026-5", "明天", "2026-5-1-2", "31/2", "0月1日"])(
  "%o is no date",
  (typed) => {
    expect(readTypedDate(typed, TODAY)).toBeNull();
  },
);

test.each([
  ["20260501", "2026-05-01"],
  ["2026-5-1", "2026-05-01"],
  ["2026/5/1", "2026-05-01"],
  ["2026.05.01", "2026-05-01"],
  [" 2026年5月1日 ", "2026-05-01"],
  ["2026 年 5 月 1 日", "2026-05-01"],
  ["5月1日", "2026-05-01"],
  ["5-1", "2026-05-01"],
  ["2024-02-29", "2024-02-29"],
])("%o is the day %s", (typed, day) => {
  expect(readTypedDate(typed, TODAY)).toBe(day);
});

test("a period ends on its last day, the range on the day after", () => {
  const range = { validFrom: "2024-01-01", validTo: "2024-03-01" };
  expect(periodOf(range)).toEqual({ firstOn: "2024-01-01", lastOn: "2024-02-29" });
  expect(rangeOf(periodOf(range))).toEqual(range);
  expect(rangeOf({ firstOn: null, lastOn: null })).toEqual({ validFrom: null, validTo: null });
});

test.each([
  ["(,)", { firstOn: null, lastOn: null }],
  ["[2024-01-01,)", { firstOn: "2024-01-01", lastOn: null }],
  ["(,2026-01-01)", { firstOn: null, lastOn: "2025-12-31" }],
  ["[2024-01-01,2026-01-01)", { firstOn: "2024-01-01", lastOn: "2025-12-31" }],
  ["empty", null],
  [null, null],
])("reads the range %o of the history", (text, period) => {
  expect(readRange(text)).toEqual(period);
});

test.each(["", " ", "-1", "1.", ".5", "1e3", "十五", "1 5", "Infinity"])(
  "%o is no number for a rule",
  (typed) => {
    expect(readValue("number", typed)).toEqual({ fault: ruleText.notANumber });
  },
);

test.each([15, 0.9, 0, true, false, "按日历日", ["一", "二"], []])(
  "the value %o comes back from the field in which it is typed",
  (value) => {
    expect(readValue(kindOf(value), typedOf(value))).toEqual({ value });
  },
);

test("a list drops blank lines, a text may not be blank", () => {
  expect(readValue("list", "一\n\n 二 \n")).toEqual({ value: ["一", "二"] });
  expect(readValue("text", "  ")).toEqual({ fault: ruleText.noValue });
});

const speech = {
  language: () => "zh" as const,
  setLanguage: () => undefined,
  t: (message: Message, params?: Record<string, unknown>) => say(message, "zh", params),
  date: (iso: string) => iso,
  instant: (iso: string) => iso,
  number: (value: number, { unit = "", decimals = 0 } = {}) => value.toFixed(decimals) + unit,
};

test("a number is written with its own decimals and its unit", () => {
  expect(writtenValue(0.9, "circle.elder-speed-mps", speech)).toBe("0.9米/秒");
  expect(writtenValue(15, "filing.days", speech)).toBe("15日");
  expect(writtenValue(7, "a.rule.of.tomorrow", speech)).toBe("7");
  expect(writtenValue(true, "switch", speech)).toBe("是");
  expect(writtenValue([], "list", speech)).toBe("空");
});

test("every rule that the program brings has a name, and every number a unit", () => {
  for (const { key, value } of RULES) {
    expect(ruleNames[key], key).toBeDefined();
    if (typeof value === "number") expect(unitOf(key), key).toBeDefined();
  }
  expect(Object.keys(ruleUnits).filter((key) => !ruleNames[key])).toEqual([]);
});

test("rules come by subject, unknown ones last", () => {
  const rules = [{ key: "unknown" }, { key: "sign.max-gap-m" }, { key: "filing.days" }];
  expect(bySubject(rules).map(({ key }) => key)).toEqual([
    "filing.days",
    "sign.max-gap-m",
    "unknown",
  ]);
});
