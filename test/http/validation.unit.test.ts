import { Type } from "typebox";
import { expect, test } from "vitest";
import { validatorCompiler } from "../../server/http/validation.ts";

const schema = Type.Object(
  {
    limit: Type.Optional(Type.Integer()),
    lon: Type.Optional(Type.Number()),
    q: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
const validate = (httpPart: string, value: unknown) =>
  validatorCompiler({ schema, httpPart, method: "GET", url: "/" })(value);

test.each([
  ["limit", "1.5"],
  ["limit", "1.0"],
  ["limit", "1e1"],
  ["limit", "true"],
  ["limit", ""],
  ["limit", " 5"],
  ["limit", "0x10"],
  ["limit", "+5"],
  ["limit", "05"],
  ["limit", "５"],
  ["limit", "5abc"],
  ["lon", ""],
  ["lon", "NaN"],
  ["lon", "Infinity"],
  ["lon", "1e999"],
  ["lon", ".5"],
  ["lon", "126,5"],
  ["limit", ["1", "2"]],
  ["limit", ["1"]],
  ["q", ["a", "b"]],
])("refuses %s=%j in an address", (name, value) => {
  expect(validate("querystring", { [name]: value })).toHaveProperty("error");
});

test("reads what spells a number in an address", () => {
  const value = { limit: 5, lon: -126.5e-1, q: "5" };
  expect(validate("querystring", { limit: "5", lon: "-126.5e-1", q: "5" })).toEqual({ value });
});

test("takes a body as it is", () => {
  expect(validate("body", { limit: "5" })).toHaveProperty("error");
  expect(validate("body", { limit: null })).toHaveProperty("error");
  expect(validate("body", { limit: 5 })).toEqual({ value: { limit: 5 } });
});
