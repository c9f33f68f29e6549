import type { Message } from "../server/text/message.ts";

/** Sentences that any part of the client may say. */
export const commonText = {
  appName: { zh: "地界", en: "Dijie" },
  noNetwork: {
    zh: "连不上服务器，请检查网络后重试；您填写的内容还在",
    en: "The server cannot be reached; check the network and try again. What you entered is still here",
  },
  unexpected: {
    zh: "页面程序出错，请刷新后重试",
    en: "Something in this page went wrong; reload and try again",
  },
  unknownProblem: {
    zh: ({ code }) => `服务器拒绝了请求（${code}）`,
    en: ({ code }) => `The server refused (${code})`,
  },
  signInFirst: { zh: "请先登录", en: "Sign in first" },
  roleMayNot: { zh: "您的角色没有此项权限", en: "Your role may not do this" },
  reading: { zh: "正在读取…", en: "Reading…" },
  retry: { zh: "重试", en: "Try again" },
  back: { zh: "返回", en: "Back" },
  close: { zh: "关闭", en: "Close" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  optional: { zh: "选填", en: "optional" },
  choose: { zh: "请选择", en: "Choose" },
  noChoice: { zh: "没有符合的选项", en: "No match" },
  sortedUp: { zh: "升序", en: "ascending" },
  sortedDown: { zh: "降序", en: "descending" },
  notices: { zh: "通知", en: "Notices" },
} satisfies Record<string, Message>;
