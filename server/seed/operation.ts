import type { Write } from "../commit/commit.ts";
import { seedId } from "./ids.ts";

/** The program's own operation `name`, which happens once for ever in a database. */
export const seedOperation = (name: string): Write => ({
  actor: null,
  address: null,
  agent: null,
  operationId: seedId(`operation ${name}`),
  contract: `seed ${name}`,
  subjectId: null,
  base: null,
  body: { seed: name },
  why: null,
});
