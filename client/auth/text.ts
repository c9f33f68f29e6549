import type { Role } from "../../server/auth/rights.ts";
import type { Message } from "../../server/text/message.ts";

/** What each role is there for, in a line. */
export const roleTasks: Record<Role, Message> = {
  officer: { zh: "登记和修改地名及其位置", en: "Enters and changes names and their positions" },
  approver: {
    zh: "查看内部地名、修改历史和审计记录",
    en: "Reads restricted names, the history and the audit",
  },
  inspector: { zh: "查看界线、地名及其历史", en: "Reads lines and names with their history" },
  planner: { zh: "查看区划、地名及其历史", en: "Reads districts and names with their history" },
  administrator: {
    zh: "管理账号、规则和代码表",
    en: "Manages accounts, rules and code lists",
  },
  reader: { zh: "查询公开的地名", en: "Looks up public names" },
};

export const signInText = {
  title: { zh: "登录", en: "Sign in" },
  username: { zh: "用户名", en: "User name" },
  password: { zh: "密码", en: "Password" },
  submit: { zh: "登录", en: "Sign in" },
  signingIn: { zh: "正在登录…", en: "Signing in…" },
  forgotten: {
    zh: "忘记密码请联系系统管理员，由其设置新密码。",
    en: "Forgotten? An administrator can set a new password.",
  },
  demonstrationTitle: {
    zh: "演示账号，点击即登录",
    en: "Demonstration accounts, one click to sign in",
  },
  withPassword: { zh: "用户名和密码", en: "User name and password" },
  already: {
    zh: ({ name }) => `您已登录为 ${name}`,
    en: ({ name }) => `You are signed in as ${name}`,
  },
  goOn: { zh: "继续", en: "Go on" },
  signOut: { zh: "退出登录", en: "Sign out" },
} satisfies Record<string, Message>;

export const ownAccountText = {
  title: { zh: "我的账号", en: "My account" },
  role: { zh: "角色", en: "Role" },
  name: { zh: "姓名", en: "Name" },
  changePassword: { zh: "修改密码", en: "Change my password" },
  current: { zh: "原密码", en: "Current password" },
  noCurrent: { zh: "请填写原密码", en: "Enter the current password" },
  next: { zh: "新密码", en: "New password" },
  changed: {
    zh: "密码已修改；您在其他设备上的登录已失效",
    en: "Your password was changed; your sessions elsewhere have ended",
  },
  consequence: {
    zh: "修改后，您在其他设备上的登录立即失效，本设备不受影响。",
    en: "Your sessions on other devices end at once; this one goes on.",
  },
  notSignedIn: { zh: "您尚未登录。", en: "You are not signed in." },
} satisfies Record<string, Message>;
