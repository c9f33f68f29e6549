import type { Message } from "../../server/text/message.ts";

export const boundariesText = {
  title: { zh: "界线", en: "Boundaries" },
  lines: { zh: "行政区域界线（示意）", en: "Boundary lines (indicative)" },
} satisfies Record<string, Message>;
