import type { Message } from "../../server/text/message.ts";
import type { ThemeChoice } from "../theme.tsx";

export const frameText = {
  rail: { zh: "业务", en: "Subjects" },
  map: { zh: "地图", en: "Map" },
  panel: { zh: "记录", en: "Record" },
  table: { zh: "列表", en: "List" },
  tableHeight: { zh: "列表高度", en: "Height of the list" },
  closeTable: { zh: "收起列表", en: "Close the list" },
  demonstration: {
    zh: "演示数据：部分内容为虚构，不得用于实际工作",
    en: "Demonstration data: parts of it are invented; not for real work",
  },
  notForPublication: {
    zh: "未取得审图号，仅供内部使用",
    en: "No map approval number; for internal use only",
  },
  indicative: { zh: "示意界线", en: "Indicative lines" },
  today: { zh: "今天", en: "Today" },
  language: { zh: "语言", en: "Language" },
  theme: { zh: "明暗", en: "Appearance" },
  signIn: { zh: "登录", en: "Sign in" },
  signOut: { zh: "退出登录", en: "Sign out" },
  account: { zh: "账号", en: "Account" },
  nothingHere: { zh: "没有这个页面", en: "There is no such page" },
  home: { zh: "回到地名", en: "To the place names" },
  sheet: { zh: "面板高度", en: "Height of the panel" },
  skip: { zh: "跳到记录", en: "Skip to the record" },
  help: { zh: "快捷键", en: "Shortcuts" },
} satisfies Record<string, Message>;

export const themeNames: Record<ThemeChoice, Message> = {
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  system: { zh: "跟随系统", en: "As the system" },
};
