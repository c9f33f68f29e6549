import type { Message } from "../../server/text/message.ts";

export const dictionaryText = {
  choose: { zh: "代码表", en: "Code list" },
  incomplete: { zh: "不完整", en: "Incomplete" },
  code: { zh: "代码", en: "Code" },
  codeHint: {
    zh: "数字、字母和短横；保存后不能再改",
    en: "Figures, letters, hyphens; fixed once saved",
  },
  codeRule: {
    zh: "只能用数字、字母和短横，不超过 40 位",
    en: "Figures, letters and hyphens, at most 40",
  },
  labelZh: { zh: "中文名称", en: "Chinese label" },
  labelEn: { zh: "英文名称", en: "English label" },
  noLabel: { zh: "请填写名称", en: "Enter a label" },
  find: { zh: "查找代码或名称", en: "Find a code or label" },
  count: { zh: ({ count }) => `${count} 个代码`, en: ({ count }) => `${count} codes` },
  countFound: {
    zh: ({ found, count }) => `${count} 个中的 ${found} 个`,
    en: ({ found, count }) => `${found} of ${count}`,
  },
  nothingFound: { zh: "没有符合的代码", en: "No code matches" },
  showAll: { zh: "显示全部", en: "Show all" },
  empty: { zh: "这个代码表还没有代码。", en: "This list has no codes yet." },
  noDictionaries: {
    zh: "还没有代码表。代码表随程序带入。",
    en: "There are no code lists yet. They come with the program.",
  },
  add: { zh: "添加代码", en: "Add a code" },
  added: { zh: ({ code }) => `已添加代码 ${code}`, en: ({ code }) => `Code ${code} was added` },
  edit: { zh: "修改代码", en: "Change the code" },
  state: { zh: "状态", en: "State" },
  inUse: { zh: "在用", en: "In use" },
  retired: { zh: "已停用", en: "Retired" },
  retire: { zh: "停用代码", en: "Retire the code" },
  restore: { zh: "恢复使用", en: "Bring back into use" },
  retireMeaning: {
    zh: "停用后，新登记的地名不能再选此代码；已用此代码的记录不变，仍显示其名称。随时可以恢复。",
    en: "New records can no longer take this code; records that have it keep it, with its label. It can be brought back at any time.",
  },
  retiredNow: {
    zh: ({ code }) => `代码 ${code} 已停用`,
    en: ({ code }) => `Code ${code} is retired`,
  },
  restoredNow: {
    zh: ({ code }) => `代码 ${code} 已恢复使用`,
    en: ({ code }) => `Code ${code} is in use again`,
  },
  undo: { zh: "撤销", en: "Undo" },
} satisfies Record<string, Message>;
