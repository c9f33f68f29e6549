import { Problem } from "../http/problems.ts";

export const nameNeedsDecision = (name: string) =>
  new Problem(409, "name-needs-decision", { name });
export const noSuchVersion = (version: number) => new Problem(404, "no-such-version", { version });
export const nothingChanged = () => new Problem(409, "nothing-changed");
