import { expect, test } from "vitest";
import { whyNotPassword, whyNotUsername } from "../../client/auth/account-rules.ts";
import { accountText } from "../../client/auth/accounts-text.ts";
import { generatePassword } from "../../client/auth/generated-password.ts";

test.each(["", "a", "Officer", ".officer", "张三", "a b", "x".repeat(41)])(
  "%o is no user name",
  (username) => {
    expect(whyNotUsername(username)).toBe(accountText.usernameRule);
  },
);

test.each(["ab", "wang.li", "0431_office-2", "x".repeat(40)])("%o is a user name", (username) => {
  expect(whyNotUsername(username)).toBeNull();
});

test("a password is neither short, nor endless, nor the user name", () => {
  expect(whyNotPassword("123456789", "wang.li")).toBe(accountText.passwordTooShort);
  expect(whyNotPassword("x".repeat(201), "wang.li")).toBe(accountText.passwordTooLong);
  expect(whyNotPassword("Wang.Li.Shulan", "wang.li.shulan")).toBe(accountText.passwordIsName);
  expect(whyNotPassword("1234567890", "wang.li")).toBeNull();
});

test("a generated password is 16 letters in groups of four, and passes the rules", () => {
  const passwords = Array.from({ length: 200 }, () => generatePassword());
  for (const password of passwords) {
    expect(password).toMatch(/^([abcdefghjkmnpqrstuvwxyz23456789]{4}-){3}[a-z2-9]{4}$/);
    expect(whyNotPassword(password, "wang.li")).toBeNull();
  }
  expect(new Set(passwords).size).toBe(passwords.length);
});

test("bytes that would favor some letters are drawn again", () => {
  const draws = [255, 248, 0];
  const fill = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(draws.shift() ?? 1);
  expect(generatePassword(fill)).toBe("aaaa-aaaa-aaaa-aaaa");
});
