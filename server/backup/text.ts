import type { Message } from "../text/message.ts";

/** Why a backup is not made or not restored, in the words of the person who asked for it. */
export const backupTexts = {
  "file-exists": {
    zh: ({ file }) => `${file} 已存在，不会覆盖。请换一个文件名。`,
    en: ({ file }) => `${file} is there already and is not overwritten. Give another name.`,
  },
  "file-unusable": {
    zh: ({ file, reason }) => `文件 ${file} 无法使用：${reason}`,
    en: ({ file, reason }) => `The file ${file} cannot be used: ${reason}`,
  },
  damaged: {
    zh: ({ file, what }) => `备份 ${file} 已损坏或不完整（${what}），已拒绝，未写入任何内容。`,
    en: ({ file, what }) =>
      `The backup ${file} is damaged or not complete (${what}); it is refused and nothing was written.`,
  },
  "schema-differs": {
    zh: ({ found, known }) =>
      `备份的数据库结构是第 ${found} 版，本程序是第 ${known} 版。请用相同版本的程序恢复，然后再升级。`,
    en: ({ found, known }) =>
      `The backup is of schema ${found}, this program of schema ${known}. Restore it with the program of the same version, then upgrade.`,
  },
  "not-empty": {
    zh: ({ table }) =>
      `数据库不是空的（${table} 中已有记录），不能恢复到其中。请另用一个空的 DATA_DIR 或数据库。`,
    en: ({ table }) =>
      `The database is not empty (there are records in ${table}) and nothing is restored into it. Give another, empty DATA_DIR or database.`,
  },
  "not-as-backed-up": {
    zh: ({ table }) => `恢复后 ${table} 与备份不符，已全部撤回。`,
    en: ({ table }) =>
      `After the restoration ${table} was not as in the backup; all of it was undone.`,
  },
  "server-failed": {
    zh: ({ reason }) => `正在运行的服务未能完成：${reason}`,
    en: ({ reason }) => `The running server could not do it: ${reason}`,
  },
} satisfies Record<string, Message>;

export type BackupRefusalCode = keyof typeof backupTexts;
