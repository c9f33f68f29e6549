import type { Message } from "../text/message.ts";

/** What the commands say to the person at the terminal. */
export const cliText = {
  usage: { zh: "用法：node server/cli.ts 命令", en: "Usage: node server/cli.ts COMMAND" },
  "no-such-command": {
    zh: ({ name }) => `没有命令 ${name}`,
    en: ({ name }) => `There is no command ${name}`,
  },
  "wrong-arguments": {
    zh: ({ synopsis }) => `参数不符，应为：${synopsis}`,
    en: ({ synopsis }) => `Wrong arguments; expected: ${synopsis}`,
  },
  migrated: {
    zh: ({ applied, version }) => `执行了 ${applied} 个迁移，数据库结构为第 ${version} 版`,
    en: ({ applied, version }) => `${applied} migrations run; the schema is version ${version}`,
  },
  seeded: { zh: "初始数据已就绪", en: "The initial data are there" },
  "administrator-password": {
    zh: ({ password }) => `管理员账号 admin，密码（只显示这一次）：${password}`,
    en: ({ password }) => `Administrator "admin", password shown this once: ${password}`,
  },
  verified: {
    zh: ({ entries, versions, files, anchors, findings }) =>
      `核对审计 ${entries} 条、历史版本 ${versions} 个、文件 ${files} 个、库外链头 ${anchors} 个：发现 ${findings} 处问题`,
    en: ({ entries, versions, files, anchors, findings }) =>
      `Checked ${entries} audit entries, ${versions} versions, ${files} files, ${anchors} heads kept outside: ${findings} findings`,
  },
  "no-anchors": {
    zh: "注意：数据目录中没有库外链头（audit-heads.txt），无法发现链尾被截去或整链被重写",
    en: "Note: no heads are kept outside the database (audit-heads.txt), so a cut tail or a chain rewritten as a whole would not be noticed",
  },
  orphans: {
    zh: ({ count }) => `另有 ${count} 个文件没有记录引用（如上传后未关联），不算问题`,
    en: ({ count }) =>
      `Besides, ${count} files are named by no record, such as uploads never attached; no fault`,
  },
  "backed-up": {
    zh: ({ file, tables, rows, files }) =>
      `已备份到 ${file}：${tables} 张表 ${rows} 行、${files} 个文件，已读回核对`,
    en: ({ file, tables, rows, files }) =>
      `Backed up to ${file}: ${rows} rows of ${tables} tables, ${files} files; read again and compared`,
  },
  lost: {
    zh: ({ count }) => `有 ${count} 个文件缺失或损坏，未能备份，请运行 verify`,
    en: ({ count }) =>
      `${count} files are missing or damaged and are not in the backup; run verify`,
  },
  restored: {
    zh: ({ createdAt, tables, rows, files }) =>
      `已恢复 ${createdAt} 的备份：${tables} 张表 ${rows} 行、${files} 个文件，逐表核对一致`,
    en: ({ createdAt, tables, rows, files }) =>
      `Restored the backup of ${createdAt}: ${rows} rows of ${tables} tables, ${files} files; every table compared`,
  },
  rebuilt: {
    zh: ({ subjects }) => `已重建 ${subjects} 个对象的检索`,
    en: ({ subjects }) => `The search was made again for ${subjects} subjects`,
  },
  "account-made": {
    zh: ({ username, role, password }) =>
      `已建账号 ${username}（${role}），密码（只显示这一次）：${password}`,
    en: ({ username, role, password }) =>
      `Account ${username} (${role}) made; password shown this once: ${password}`,
  },
} satisfies Record<string, Message>;

export const summaries = {
  migrate: { zh: "建立或升级数据库结构", en: "Make the schema or bring it up to date" },
  seed: { zh: "装入初始数据", en: "Load the initial data" },
  verify: {
    zh: "核对审计链、历史版本和文件；有问题时以 1 退出",
    en: "Check audit chain, history and files; exit 1 on findings",
  },
  backup: {
    zh: "备份到一个新文件（内置数据库运行时也可）",
    en: "Back up to a new file, while the server runs too",
  },
  restore: { zh: "恢复到一个空的数据库", en: "Restore into an empty database" },
  "search-rebuild": { zh: "由记录重建检索", en: "Make the search again from the records" },
  user: { zh: "新建账号并显示密码", en: "Make an account and print its password" },
} satisfies Record<string, Message>;
