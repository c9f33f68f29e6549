import type { Message } from "../../server/text/message.ts";

export const settingsText = {
  title: { zh: "管理", en: "Manage" },
  sections: { zh: "管理内容", en: "What is managed" },
  rules: { zh: "规则", en: "Rules" },
  dictionaries: { zh: "代码表", en: "Code lists" },
  accounts: { zh: "账号", en: "Accounts" },
  closeDetail: { zh: "关闭详情", en: "Close the details" },
  signIn: { zh: "登录", en: "Sign in" },
  gone: {
    zh: "没有这条记录，可能已被移走或编号有误",
    en: "No such record; it may have gone, or its number is wrong",
  },
  readOnly: { zh: "只有系统管理员可以修改", en: "Only an administrator can change this" },
  note: { zh: "说明", en: "Note" },
  basis: { zh: "核实情况", en: "How far confirmed" },
  why: { zh: "修改理由", en: "Reason for the change" },
  whyHint: { zh: "记入历史，供他人查阅", en: "Kept in the history for others to read" },
  save: { zh: "保存修改", en: "Save changes" },
  discard: { zh: "放弃修改", en: "Discard changes" },
  nothingToSave: { zh: "尚未修改任何内容", en: "Nothing was changed yet" },
  saved: { zh: "已保存", en: "Saved" },
  leaveTitle: { zh: "有未保存的修改", en: "There are unsaved changes" },
  leaveText: {
    zh: "离开后，您在此处填写的内容将丢失。",
    en: "What you entered here will be lost when you leave.",
  },
  leave: { zh: "放弃并离开", en: "Discard and leave" },
  stay: { zh: "继续编辑", en: "Go on editing" },
  overtaken: {
    zh: "您编辑期间，他人保存了新版本。下列各项已有变化；您改过的项目保留您的内容，其余已换成对方的。请核对后再次保存。",
    en: "Somebody saved a newer version while you were editing. These fields differ; those that you changed keep your content, the others now hold theirs. Check, then save again.",
  },
  sideBase: { zh: "原来", en: "Before" },
  sideTheirs: { zh: "对方", en: "Theirs" },
  sideYours: { zh: "您的", en: "Yours" },
  takeTheirs: { zh: "改用对方的版本", en: "Take their version" },
  none: { zh: "无", en: "None" },
  dateHint: { zh: "如 20260501、2026-5-1、5月1日", en: "Such as 20260501 or 2026-5-1" },
  notADate: { zh: "看不懂这个日期", en: "This is not a date" },
} satisfies Record<string, Message>;

export const historyText = {
  title: { zh: "修改历史", en: "History" },
  begun: { zh: "初始内容", en: "As it began" },
  program: { zh: "系统初始数据", en: "Came with the program" },
  noWhy: { zh: "未写理由", en: "No reason given" },
  sameContent: { zh: "内容未变", en: "The content is the same" },
  version: { zh: ({ version }) => `第 ${version} 版`, en: ({ version }) => `Version ${version}` },
  was: { zh: "原为", en: "was" },
} satisfies Record<string, Message>;

/** The fields of rules and codes, as the history names them: columns of the database. */
export const fieldNames: Record<string, Message> = {
  value: { zh: "取值", en: "Value" },
  valid: { zh: "有效期", en: "Validity" },
  basis: settingsText.basis,
  citation_id: { zh: "出处", en: "Source" },
  note: settingsText.note,
  label_zh: { zh: "中文名称", en: "Chinese label" },
  label_en: { zh: "英文名称", en: "English label" },
  retired: { zh: "停用", en: "Retired" },
};
