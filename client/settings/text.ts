import type { Message } from "../../server/text/message.ts";

export const settingsText = {
  title: { zh: "管理", en: "Manage" },
} satisfies Record<string, Message>;
