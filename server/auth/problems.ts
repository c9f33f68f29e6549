import { Problem } from "../http/problems.ts";

export const wrongCredentials = () => new Problem(401, "wrong-credentials");
export const signInLocked = (retryAfterS: number) =>
  new Problem(429, "sign-in-locked", { retryAfterS, minutes: Math.ceil(retryAfterS / 60) });
export const ownAccount = () => new Problem(409, "own-account");
export const wrongCurrentPassword = () => new Problem(409, "wrong-current-password");
