import fc from "fast-check";

/** JSON nested `depth` deep. */
const nested = (depth: number): unknown => {
  let value: unknown = "core";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
};

/** Texts that programs stumble over. */
export const nastyText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "NaN",
    "null",
    "undefined",
    "-0",
    "1e400",
    "0x7f",
    "\0",
    "a\0b",
    "\ud800",
    "\udfff\ud800",
    "\ufffe",
    "\u202e\u2066",
    "\u200b\ufeff",
    "e\u0301".repeat(300),
    "👨‍👩‍👧‍👦🏳️‍🌈",
    "𬭬㙍𠮷",
    "'; drop table place; --",
    "%00",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "__proto__",
    "constructor",
    "1".repeat(400),
    "x".repeat(5_000),
  ),
  fc.string({ unit: "binary", maxLength: 50 }),
);

/** Values of any kind that no field expects. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    5e-324,
    {},
    [],
    [[]],
    [null],
    nested(30),
    nested(200),
    { toString: 1 },
    { length: 1e9 },
  ),
  fc.jsonValue(),
);

/** `value` with one thing in it replaced, left out or added. */
export function spoiled(
  value: unknown,
  [at, how, junk]: readonly [number, number, unknown],
): unknown {
  const isBranch = value !== null && typeof value === "object";
  const keys = isBranch ? Object.keys(value) : [];
  const key = keys[at % Math.max(keys.length, 1)];
  if (!isBranch || key === undefined) return junk;
  const copy: Record<string, unknown> = { ...value };
  if (how % 4 === 0) delete copy[key];
  else if (how % 4 === 1) copy[`${key} extra`] = junk;
  else if (how % 4 === 2) copy[key] = junk;
  else copy[key] = spoiled(copy[key], [Math.floor(at / 3), how + at, junk]);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

export const damage = fc.tuple(fc.nat(1_000), fc.nat(1_000), nasty);

/** Bodies that are no JSON, or not what their type says. */
export const brokenBody = fc.constantFrom(
  { type: "application/json", payload: '{"a":' },
  { type: "application/json", payload: "" },
  { type: "application/json", payload: "\ud800{}" },
  { type: "application/json", payload: "[".repeat(50_000) },
  { type: "application/json", payload: '{"__proto__":{"x":1}}' },
  { type: "application/json", payload: '{"a":1,"a":2}' },
  { type: "application/json; charset=utf-16", payload: "{\0}\0" },
  { type: "application/x-www-form-urlencoded", payload: "a=1&a=2" },
  { type: "multipart/form-data; boundary=x", payload: "--x\r\n\r\n--x--" },
  { type: "text/plain", payload: "{}" },
  { type: "application/xml", payload: "<a/>" },
  { type: "nonsense", payload: "x" },
);
