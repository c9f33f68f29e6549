import type { Message } from "../../server/text/message.ts";

export const boundariesText = {
  title: { zh: "界线", en: "Boundaries" },
  lines: { zh: "行政区域界线（示意）", en: "Boundary lines (indicative)" },
  sides: { zh: "两侧", en: "Sides" },
  between: { zh: ({ a, b }) => `${a} — ${b}`, en: ({ a, b }) => `${a} – ${b}` },
  level: { zh: "级别", en: "Level" },
  length: { zh: "长度（图上量取）", en: "Length (measured on the map)" },
  parts: { zh: "段数", en: "Parts" },
  partsHint: {
    zh: ({ count }) => `${count} 段，含飞地或缺口`,
    en: ({ count }) => `${count} parts, with exclaves or gaps`,
  },
  source: { zh: "资料来源", en: "Source" },
  note: { zh: "备注", en: "Note" },
  approval: { zh: "审图号", en: "Map approval no." },
  noApproval: { zh: "未取得，仅供内部使用", en: "None given; for internal use only" },
  none: {
    zh: "这里列出本县（市）的各条界线。尚未录入界线。",
    en: "The county's boundary lines are listed here. None is entered yet.",
  },
} satisfies Record<string, Message>;
