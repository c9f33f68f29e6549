import type { Message } from "../../../server/text/message.ts";

export const historyText = {
  title: { zh: "历史", en: "History" },
  program: { zh: "系统导入", en: "The program, at import" },
  current: { zh: "当前版本", en: "Current" },
  noWhy: { zh: "未写原因", en: "No reason given" },
  created: { zh: "登记", en: "Registered" },
  changed: { zh: "修改", en: "Changed" },
  restored: { zh: "恢复旧版", en: "Restored an earlier version" },
  differs: { zh: "与当前版本不同之处", en: "What differs from the current version" },
  same: { zh: "与当前版本相同", en: "The same as the current version" },
  earlier: { zh: "此版", en: "Then" },
  now: { zh: "当前", en: "Now" },
  restore: { zh: "恢复此版", en: "Restore this version" },
  restoreTitle: {
    zh: ({ version }) => `恢复第 ${version} 版？`,
    en: ({ version }) => `Restore version ${version}?`,
  },
  restoreText: {
    zh: ({ next }) => `将以此版内容生成第 ${next} 版。其间各版都保留在历史中，不会丢失。`,
    en: ({ next }) =>
      `Its contents become version ${next}. Every version in between stays in the history.`,
  },
  restoredToast: {
    zh: ({ version }) => `已恢复，现为第 ${version} 版`,
    en: ({ version }) => `Restored; this is now version ${version}`,
  },
  why: { zh: "恢复原因", en: "Reason" },
} satisfies Record<string, Message>;
