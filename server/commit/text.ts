import type { Message } from "../text/message.ts";

/** What a check of the records can find, with `subject` saying where. */
export const findingTexts = {
  sequence: {
    zh: ({ subject }) => `审计链缺少第 ${subject} 条，或在其后插入、调换过条目`,
    en: ({ subject }) => `Entry ${subject} of the audit chain is missing, added or out of order`,
  },
  chain: {
    zh: ({ subject }) => `审计链第 ${subject} 条与前一条不相接`,
    en: ({ subject }) => `Entry ${subject} of the audit chain does not follow from the one before`,
  },
  entry: {
    zh: ({ subject }) => `审计链第 ${subject} 条的内容被改动`,
    en: ({ subject }) => `Entry ${subject} of the audit chain is not as it was written`,
  },
  changes: {
    zh: ({ subject }) => `变更记录与审计不符：${subject}`,
    en: ({ subject }) => `The log of changed rows does not agree with the audit: ${subject}`,
  },
  version: {
    zh: ({ subject }) => `历史版本与变更记录不符：${subject}`,
    en: ({ subject }) => `A kept version does not agree with the log of changes: ${subject}`,
  },
  known: {
    zh: ({ subject }) => `历史版本的时间不连续或晚于审计时间：${subject}`,
    en: ({ subject }) =>
      `The time of a kept version has a gap or is later than its audit: ${subject}`,
  },
  live: {
    zh: ({ subject }) => `现行记录与其最新版本不符：${subject}`,
    en: ({ subject }) => `A record is not as its newest version has it: ${subject}`,
  },
  operation: {
    zh: ({ subject }) => `操作与审计不符：${subject}`,
    en: ({ subject }) => `An operation does not agree with the audit: ${subject}`,
  },
  head: {
    zh: ({ subject }) => `审计链的末尾与链头（第 ${subject} 条）不符`,
    en: ({ subject }) => `The end of the audit chain is not its head, entry ${subject}`,
  },
  anchor: {
    zh: ({ subject }) => `库外留存的链头（第 ${subject} 条）与审计链不符：链尾被截去或整链被重写`,
    en: ({ subject }) =>
      `The head kept outside the database for entry ${subject} is not in the chain: its tail was cut off or it was rewritten`,
  },
  "file-missing": {
    zh: ({ subject }) => `文件缺失：${subject}`,
    en: ({ subject }) => `A stored file is missing: ${subject}`,
  },
  "file-damaged": {
    zh: ({ subject }) => `文件内容已损坏或被改动：${subject}`,
    en: ({ subject }) => `A stored file is damaged or was changed: ${subject}`,
  },
} satisfies Record<string, Message>;

export type FindingCode = keyof typeof findingTexts;
