import type { Message } from "../../server/text/message.ts";
import { accountText } from "./accounts-text.ts";

/** What the server's contract also asks; said here while one types. */
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** What is wrong with a user name, or `null`. */
export const whyNotUsername = (username: string): Message | null =>
  USERNAME.test(username) ? null : accountText.usernameRule;

/** What is wrong with a new password, or `null`; length is what makes it hard to guess. */
export function whyNotPassword(password: string, username: string): Message | null {
  if (password.length < PASSWORD_MIN) return accountText.passwordTooShort;
  if (password.length > PASSWORD_MAX) return accountText.passwordTooLong;
  const isName = username !== "" && password.toLowerCase() === username.toLowerCase();
  return isName ? accountText.passwordIsName : null;
}
