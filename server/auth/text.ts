import type { Message } from "../text/message.ts";
import type { Role } from "./rights.ts";

export const roleNames: Record<Role, { zh: string; en: string }> = {
  officer: { zh: "地名管理员", en: "Place-name officer" },
  approver: { zh: "审核人", en: "Approver" },
  inspector: { zh: "界线巡查员", en: "Boundary inspector" },
  planner: { zh: "规划员", en: "Planner" },
  administrator: { zh: "系统管理员", en: "Administrator" },
  reader: { zh: "公众查询", en: "Public reader" },
};

export const authProblems = {
  "wrong-credentials": {
    zh: "用户名或密码不正确",
    en: "The user name or the password is not right",
  },
  "sign-in-locked": {
    zh: ({ minutes }) => `连续登录失败，请 ${minutes} 分钟后再试`,
    en: ({ minutes }) => `Too many failed attempts; try again in ${minutes} min`,
  },
  "own-account": {
    zh: "不能停用自己的账号或更改自己的角色，请由另一位管理员操作",
    en: "You cannot disable or re-role your own account; ask another administrator",
  },
  "wrong-current-password": { zh: "原密码不正确", en: "The current password is not right" },
  "account-pkey": { zh: "该编号的账号已存在", en: "An account with this id is already there" },
  "account-username-key": { zh: "该用户名已被使用", en: "This user name is taken" },
} satisfies Record<string, Message>;
