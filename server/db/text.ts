/** Facts that a sentence may name; which of them are there depends on the code. */
export type RefusalParams = Readonly<Record<string, string | number>>;

type Sentence = (params: RefusalParams) => string;

/** Why the program does not start, in the words of the person who started it. */
export const text = {
  "directory-locked": {
    zh: ({ file, pid, host, since }) =>
      `数据目录正被 ${host} 上的进程 ${pid} 使用（自 ${since} 起），不能同时打开。请先停止该进程；若那台机器已不再运行，请删除 ${file}。`,
    en: ({ file, pid, host, since }) =>
      `The data directory is in use by process ${pid} on ${host} since ${since} and cannot be opened twice. Stop that process first; if that machine no longer runs, remove ${file}.`,
  },
  "lock-unreadable": {
    zh: ({ file }) => `锁文件 ${file} 无法读取。确认没有其他程序使用该数据目录后，请删除它。`,
    en: ({ file }) =>
      `The lock file ${file} cannot be read. Remove it after making sure that no other program uses the data directory.`,
  },
  "directory-unusable": {
    zh: ({ directory, reason }) => `数据目录 ${directory} 无法使用：${reason}`,
    en: ({ directory, reason }) => `The data directory ${directory} cannot be used: ${reason}`,
  },
  "not-durable": {
    zh: () => "自检未通过：提交后数据没有真正写入磁盘，停电会丢失数据，因此拒绝启动。",
    en: () =>
      "Self-check failed: a commit did not reach the disk, so a power cut would lose data; the start is refused.",
  },
  "embedded-failed": {
    zh: ({ reason }) => `内置数据库未能启动：${reason}`,
    en: ({ reason }) => `The embedded database did not start: ${reason}`,
  },
  "embedded-lost": {
    zh: ({ reason }) => `内置数据库反复中断（${reason}），程序退出。请检查磁盘与内存。`,
    en: ({ reason }) =>
      `The embedded database ended again and again (${reason}); the program ends. Check disk and memory.`,
  },
  "server-unreachable": {
    zh: ({ address, reason }) =>
      `无法连接数据库服务器 ${address}：${reason}。请检查 DATABASE_URL 与网络。`,
    en: ({ address, reason }) =>
      `The database server ${address} cannot be reached: ${reason}. Check DATABASE_URL and the network.`,
  },
  "sign-in-refused": {
    zh: ({ user, reason }) =>
      `数据库服务器不接受用户 ${user}：${reason}。请检查 DATABASE_URL 中的用户名与密码。`,
    en: ({ user, reason }) =>
      `The database server does not accept the user ${user}: ${reason}. Check user and password in DATABASE_URL.`,
  },
  "database-missing": {
    zh: ({ database }) =>
      `数据库 ${database} 不存在。请由管理员执行：create database "${database}" encoding 'UTF8' template template0;`,
    en: ({ database }) =>
      `The database ${database} does not exist. Have an administrator run: create database "${database}" encoding 'UTF8' template template0;`,
  },
  "server-too-old": {
    zh: ({ found, needed }) => `PostgreSQL ${found} 版本过低，需要 ${needed} 或更高版本。`,
    en: ({ found, needed }) => `PostgreSQL ${found} is too old; ${needed} or later is needed.`,
  },
  "encoding-not-utf8": {
    zh: ({ found }) => `数据库编码为 ${found}，地名中的生僻字无法保存，需要 UTF8。`,
    en: ({ found }) =>
      `The database has the encoding ${found}, which cannot hold rare characters; UTF8 is needed.`,
  },
  "durability-off": {
    zh: ({ setting }) =>
      `服务器设置 ${setting} = off，停电会丢失已确认的数据，因此拒绝启动。请将其打开。`,
    en: ({ setting }) =>
      `The server has ${setting} = off, so a power cut would lose confirmed data; the start is refused. Turn it on.`,
  },
  "postgis-not-installed": {
    zh: () => "数据库服务器没有安装 PostGIS（Debian 12：apt install postgresql-15-postgis-3）。",
    en: () =>
      "PostGIS is not installed on the database server (Debian 12: apt install postgresql-15-postgis-3).",
  },
  "postgis-not-creatable": {
    zh: ({ database, reason }) =>
      `数据库 ${database} 尚未启用 PostGIS，且当前用户无权启用：${reason}。请由管理员在该库执行：create extension postgis;`,
    en: ({ database, reason }) =>
      `PostGIS is not enabled in the database ${database} and this user may not enable it: ${reason}. Have an administrator run there: create extension postgis;`,
  },
  "postgis-too-old": {
    zh: ({ found, needed }) => `PostGIS ${found} 版本过低，需要 ${needed} 或更高版本。`,
    en: ({ found, needed }) => `PostGIS ${found} is too old; ${needed} or later is needed.`,
  },
  "rights-missing": {
    zh: ({ user, database }) =>
      `用户 ${user} 无权在数据库 ${database} 中建表。请由管理员执行：grant usage, create on schema public to "${user}";`,
    en: ({ user, database }) =>
      `The user ${user} may not create tables in the database ${database}. Have an administrator run: grant usage, create on schema public to "${user}";`,
  },
  "migration-changed": {
    zh: ({ migration }) =>
      `迁移 ${migration} 在执行之后被改动，程序与数据库不一致，因此拒绝启动。请使用原来的程序版本。`,
    en: ({ migration }) =>
      `The migration ${migration} was changed after it had been run; program and database do not agree and the start is refused. Use the original version of the program.`,
  },
  "migration-missing": {
    zh: ({ migration }) => `数据库执行过迁移 ${migration}，但程序中没有它，因此拒绝启动。`,
    en: ({ migration }) =>
      `The database has run the migration ${migration}, which the program lacks; the start is refused.`,
  },
  "schema-newer": {
    zh: ({ found, known }) =>
      `数据库结构（第 ${found} 版）比程序（第 ${known} 版）新。请升级程序后再启动。`,
    en: ({ found, known }) =>
      `The database (schema ${found}) is newer than the program (schema ${known}). Upgrade the program and start again.`,
  },
  "migration-failed": {
    zh: ({ migration, reason }) => `迁移 ${migration} 未能执行，已全部撤回：${reason}`,
    en: ({ migration, reason }) =>
      `The migration ${migration} failed and was undone as a whole: ${reason}`,
  },
  "demonstration-data": {
    zh: () =>
      "这个数据库含有演示数据，不能用于正式工作。请用 DEMO=1 打开，或另用一个空的 DATA_DIR 或数据库。",
    en: () =>
      "This database holds demonstration data and cannot be used for real work. Open it with DEMO=1, or give another, empty DATA_DIR or database.",
  },
} as const satisfies Record<string, { zh: Sentence; en: Sentence }>;

export type RefusalCode = keyof typeof text;
