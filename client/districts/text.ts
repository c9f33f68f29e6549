import type { Message } from "../../server/text/message.ts";

export const districtsText = {
  title: { zh: "行政区划", en: "Districts" },
  county: { zh: "本县（市）", en: "This county" },
  neighbor: { zh: "毗邻县（市、区）", en: "Neighboring counties" },
} satisfies Record<string, Message>;
