import type { Message } from "../text/message.ts";
import type { NameKind, NameStatus, PositionQuality } from "./contract.ts";

export const statusNames: Record<NameStatus, Message> = {
  proposed: { zh: "拟命名", en: "Proposed" },
  standard: { zh: "标准地名", en: "Standard" },
  superseded: { zh: "曾用名", en: "Superseded" },
  abolished: { zh: "已销名", en: "Abolished" },
  historical: { zh: "历史地名", en: "Historical" },
};

export const nameKinds: Record<NameKind, Message> = {
  name: { zh: "地名", en: "Name" },
  spelling: { zh: "曾用写法", en: "Former spelling" },
  allonym: { zh: "别名", en: "Other name" },
  short: { zh: "简称", en: "Short name" },
};

export const positionQualities: Record<PositionQuality, Message> = {
  surveyed: { zh: "实测", en: "Surveyed" },
  digitized: { zh: "图上量取", en: "Digitized" },
  approximate: { zh: "概略（约 1 公里）", en: "Approximate (about 1 km)" },
  assumed: { zh: "假定，待核", en: "Assumed, to be checked" },
};

export const secrecies = {
  public: { zh: "公开", en: "Public" },
  internal: { zh: "内部", en: "Internal" },
  confidential: { zh: "秘密", en: "Confidential" },
  secret: { zh: "机密", en: "Secret" },
  "top-secret": { zh: "绝密", en: "Top secret" },
} satisfies Record<string, Message>;

export const nameProblems = {
  "name-needs-decision": {
    zh: ({ name }) => `“${name}”是已生效的地名，用字须经更名审批，不能直接修改`,
    en: ({ name }) => `“${name}” is in force: its characters change only by a renaming decision`,
  },
  "no-such-version": {
    zh: ({ version }) => `没有第 ${version} 版`,
    en: ({ version }) => `There is no version ${version}`,
  },
  "nothing-changed": {
    zh: "内容与当前版本相同，未保存",
    en: "Nothing differs from the current version",
  },
  "place-pkey": { zh: "该编号的地名已存在", en: "A place with this id is already there" },
  "place-name-pkey": { zh: "该编号的名称已存在", en: "A name with this id is already there" },
  "place-position-has-quality": {
    zh: "有位置须注明位置精度，没有位置则不能注明",
    en: "A position needs its quality, and without a position there is none",
  },
  "place-geom-check": {
    zh: "图形自相交或无效，请重新绘制",
    en: "The shape crosses itself or is not valid; draw it again",
  },
  "place-name-one-at-a-time": {
    zh: "同一地点同一时期只能有一个标准名称",
    en: "A place has one standard name at a time",
  },
} satisfies Record<string, Message>;

export const nameFaults = {
  "spaces-around": { zh: "首尾不能有空格", en: "no spaces at either end" },
  "not-a-romanization": {
    zh: "只能用拉丁字母、声调符号、数字、隔音符号和短横",
    en: "only Latin letters, tone marks, figures, the apostrophe and the hyphen",
  },
  "open-ring": { zh: "面的边界没有闭合", en: "the outline does not close" },
} satisfies Record<string, Message>;

export const nameLayers = {
  places: { zh: "地名", en: "Place names" },
  streets: { zh: "道路", en: "Streets and roads" },
} satisfies Record<string, Message>;
