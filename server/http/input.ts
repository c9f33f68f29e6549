import type { FastifyRequest } from "fastify";
import { invalidInput } from "./problems.ts";

/**
 * Refuses text that no database can hold or no reader can see (NUL, lone surrogates) and brings the
 * rest to Unicode's NFC, so that equal names are equal bytes before anything is checked or hashed.
 *
 * @throws Problem `invalid-input` (400) naming the field
 */
export async function cleanInput(request: FastifyRequest): Promise<void> {
  request.params = cleaned(request.params, "/params");
  request.query = cleaned(request.query, "/query");
  request.body = cleaned(request.body, "/body");
}

/** How deep JSON may be nested. */
const MAX_DEPTH = 32;

function cleaned(value: unknown, field: string, depth = 0): unknown {
  if (depth > MAX_DEPTH)
    throw invalidInput([{ field: "/body", fault: "too-deep", limit: MAX_DEPTH }]);
  if (typeof value === "string") return cleanedText(value, field);
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value))
    return value.map((item, index) => cleaned(item, `${field}/${index}`, depth + 1));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        cleanedText(key, field),
        cleaned(member, `${field}/${key}`, depth + 1),
      ]),
    );
  }
  return value;
}

function cleanedText(text: string, field: string): string {
  if (text.includes("\0") || !text.isWellFormed()) {
    throw invalidInput([{ field, fault: "nul-or-surrogate" }]);
  }
  return text.normalize("NFC");
}
