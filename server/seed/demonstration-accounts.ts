import type { Role } from "../auth/rights.ts";

/** Accounts of the demonstration: the password is the name and `-demo`. They exist nowhere else. */
export const demonstrationAccounts: readonly {
  username: string;
  displayName: string;
  role: Role;
}[] = [
  { username: "officer", displayName: "地名管理员（演示）", role: "officer" },
  { username: "approver", displayName: "审核人（演示）", role: "approver" },
  { username: "inspector", displayName: "界线巡查员（演示）", role: "inspector" },
  { username: "planner", displayName: "规划员（演示）", role: "planner" },
  { username: "admin", displayName: "系统管理员（演示）", role: "administrator" },
];
