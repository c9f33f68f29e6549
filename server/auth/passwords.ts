import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB, two passes, one lane (the OWASP minimum that reliability asks for). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * Whether `password` is the one behind `stored`. Without a stored hash the same work is done against
 * a decoy, so that the time taken does not tell whether an account exists.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== undefined;
}

/** A password for a person to type once: 20 letters and digits without look-alikes, 99 bits. */
export function randomPassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const letters = Array.from(randomBytes(40))
    .filter((byte) => byte < 248)
    .slice(0, 20)
    .map((byte) => alphabet.charAt(byte % 31));
  return letters.length === 20 ? letters.join("") : randomPassword();
}
