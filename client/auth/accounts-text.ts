import type { Message } from "../../server/text/message.ts";

export const accountText = {
  username: { zh: "用户名", en: "User name" },
  usernameHint: {
    zh: "小写字母、数字和 . _ -，2 至 40 位；建立后不能修改",
    en: "Small letters, figures and . _ -, 2 to 40; fixed once created",
  },
  usernameRule: {
    zh: "以小写字母或数字开头，只用小写字母、数字和 . _ -，2 至 40 位",
    en: "Begin with a small letter or figure; small letters, figures and . _ - only, 2 to 40",
  },
  passwordTooShort: { zh: "密码至少 10 位", en: "A password has at least 10 characters" },
  passwordTooLong: { zh: "密码不超过 200 位", en: "A password has at most 200 characters" },
  passwordIsName: { zh: "密码不能与用户名相同", en: "The password must differ from the user name" },
  passwordHint: {
    zh: "至少 10 位，长比复杂更安全",
    en: "At least 10 characters; long is safer than complicated",
  },
  name: { zh: "姓名", en: "Name" },
  noName: { zh: "请填写姓名", en: "Enter the name" },
  role: { zh: "角色", en: "Role" },
  state: { zh: "状态", en: "State" },
  enabled: { zh: "可登录", en: "Enabled" },
  disabled: { zh: "已停用", en: "Disabled" },
  demonstration: { zh: "演示", en: "Demonstration" },
  demonstrationMeaning: {
    zh: "演示账号：密码公开，正式使用时不存在。",
    en: "A demonstration account: its password is public; it does not exist in service.",
  },
  you: { zh: "您", en: "you" },
  count: { zh: ({ count }) => `${count} 个账号`, en: ({ count }) => `${count} accounts` },
  empty: { zh: "还没有账号。", en: "There are no accounts yet." },
  add: { zh: "添加账号", en: "Add an account" },
  create: { zh: "建立账号", en: "Create the account" },
  created: { zh: "账号已建立", en: "The account was created" },
  handOver: {
    zh: "请把用户名和密码交给本人。密码只在此处显示这一次。",
    en: "Hand the user name and the password to their owner. The password is shown only here and now.",
  },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  done: { zh: "已交付", en: "Handed over" },
  password: { zh: "密码", en: "Password" },
  newPassword: { zh: "新密码", en: "New password" },
  noClipboard: {
    zh: "浏览器只在 HTTPS 或本机下允许复制，请手工选取",
    en: "The browser copies only over HTTPS or on this machine; select it by hand",
  },
  showPassword: { zh: "显示密码", en: "Show the password" },
  hidePassword: { zh: "隐藏密码", en: "Hide the password" },
  generate: { zh: "生成密码", en: "Generate" },
  setPassword: { zh: "设置新密码", en: "Set a new password" },
  setPasswordMeaning: {
    zh: ({ name }) => `${name}的现有登录全部立即失效，须用新密码重新登录。`,
    en: ({ name }) => `All sessions of ${name} end at once; the new password is then needed.`,
  },
  passwordSet: { zh: "新密码已设置", en: "The new password is set" },
  ownPassword: {
    zh: "请在“我的账号”中修改自己的密码",
    en: "Change your own password under My account",
  },
  disable: { zh: "停用账号", en: "Disable the account" },
  enable: { zh: "启用账号", en: "Enable the account" },
  disableMeaning: {
    zh: ({ name }) =>
      `停用后，${name}的现有登录全部立即失效，且不能再登录；正在填写而未保存的内容会丢失。其做过的修改和历史都保留，随时可以重新启用。`,
    en: ({ name }) =>
      `All sessions of ${name} end at once and no new one can begin; what is entered but not saved is lost. Past changes and their history stay, and the account can be enabled again at any time.`,
  },
  enableMeaning: {
    zh: ({ name }) => `${name}将可以用原来的密码登录。`,
    en: ({ name }) => `${name} can sign in again with the password as it was.`,
  },
  disableConfirm: { zh: "确认停用", en: "Yes, disable" },
  disabledNow: { zh: ({ name }) => `${name}已停用`, en: ({ name }) => `${name} is disabled` },
  enabledNow: { zh: ({ name }) => `${name}已启用`, en: ({ name }) => `${name} is enabled` },
} satisfies Record<string, Message>;
