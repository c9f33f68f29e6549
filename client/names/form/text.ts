import type { Message } from "../../../server/text/message.ts";

export const formText = {
  editTitle: { zh: "编辑", en: "Edit" },
  status: { zh: "状态", en: "Status" },
  coordinates: { zh: "坐标", en: "Coordinates" },
  coordinatesHint: {
    zh: "在地图上点击，或输入度、度分秒、高斯坐标",
    en: "Click on the map, or type degrees, DMS or grid coordinates",
  },
  dragHint: {
    zh: "在地图上拖动该点，或输入坐标",
    en: "Drag the point on the map, or type coordinates",
  },
  shapeStays: {
    zh: "这是线状或面状实体，图形在这里不改",
    en: "A line or an area: its shape is not changed here",
  },
  readAs: { zh: ({ reading }) => `读作：${reading}`, en: ({ reading }) => `Read as: ${reading}` },
  outsideCounty: {
    zh: "位置在本县（市）之外：可以保存，请再核对一次",
    en: "The position lies outside the county: it can be saved, but check it again",
  },
  nearestSeat: {
    zh: ({ name, km }) => `最近的驻地：${name}，约 ${km} 公里`,
    en: ({ name, km }) => `Nearest seat: ${name}, about ${km} km`,
  },
  lockedName: {
    zh: "已生效的地名，用字须经更名审批",
    en: "In force: its characters change only by a renaming decision",
  },
  genericHint: { zh: "如 村、路、桥", en: "such as 村, 路, 桥" },
  suggested: {
    zh: ({ spelled }) => `按规则：${spelled}`,
    en: ({ spelled }) => `By rule: ${spelled}`,
  },
  takeSuggestion: { zh: "采用", en: "Use it" },
  readings: {
    zh: ({ character, readings }) => `“${character}”可读 ${readings}`,
    en: ({ character, readings }) => `“${character}” may be read ${readings}`,
  },
  toConfirm: { zh: "这些字的读音须人工核对：", en: "Readings that a person must confirm:" },
  confirmed: { zh: "读音已核对", en: "Reading confirmed" },
  why: { zh: "修改原因", en: "Reason for the change" },
  needsPosition: { zh: "请先在地图上点出位置", en: "Put the place on the map first" },
  needsName: { zh: "请填写专名", en: "Fill in the specific part" },
  needsClass: { zh: "请选择类别", en: "Choose a class" },
  needsDistrict: { zh: "请选择所在政区", en: "Choose a district" },
  unchanged: { zh: "没有改动", en: "Nothing is changed" },
  saved: {
    zh: ({ version }) => `已保存，第 ${version} 版`,
    en: ({ version }) => `Saved as version ${version}`,
  },
  created: { zh: "已登记", en: "Registered" },
  staleTitle: { zh: "他人已保存了新版本", en: "Somebody saved a newer version" },
  staleText: {
    zh: "请逐项选择保留哪一方，再保存到新版本之上。任何一方都不会丢失，均在历史中。",
    en: "Choose for each field which side stays, then save on top of the new version. Neither is lost: both are in the history.",
  },
  base: { zh: "您读到的", en: "What you read" },
  theirs: { zh: "对方已保存", en: "Theirs, saved" },
  yours: { zh: "您的修改", en: "Yours" },
  saveMerged: { zh: "按所选保存", en: "Save as chosen" },
  none: { zh: "空", en: "empty" },
} satisfies Record<string, Message>;
