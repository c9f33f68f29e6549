import { globSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../server/text/message.ts";

const server = join(import.meta.dirname, "../../server");

/** The sentences that the slices export under a name such as `authProblems` or `faultTexts`, by code. */
export async function textsOf(kind: "Problems" | "Faults"): Promise<Map<string, Message>> {
  const pattern = kind === "Problems" ? /Problems$/ : /Faults$|^faultTexts$/;
  const modules = await Promise.all(
    globSync("*/text.ts", { cwd: server }).map((file) => import(join(server, file))),
  );
  const exported = modules.flatMap((module) => Object.entries<Record<string, Message>>(module));
  return new Map(
    exported.filter(([name]) => pattern.test(name)).flatMap(([, texts]) => Object.entries(texts)),
  );
}
