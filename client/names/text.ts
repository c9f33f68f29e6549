import type { Message } from "../../server/text/message.ts";
import type { ContentField } from "./form/draft.ts";

export const namesText = {
  title: { zh: "地名", en: "Names" },
  places: { zh: "地名点", en: "Places" },
  assumed: { zh: "位置为假定，待核", en: "Position assumed, to be checked" },
  past: { zh: "曾用、历史、已销", en: "Former, historical, abolished" },
  streets: { zh: "街路", en: "Streets" },

  total: {
    zh: ({ count }) => `共 ${count} 条，按拼音排列`,
    en: ({ count }) => `${count} in pinyin order`,
  },
  add: { zh: "新建", en: "New" },
  addTitle: { zh: "新建地名", en: "New name" },
  filter: { zh: "筛选", en: "Filter" },
  clearFilters: { zh: "清除筛选", en: "Clear filters" },
  any: { zh: "不限", en: "Any" },
  class: { zh: "类别", en: "Class" },
  township: { zh: "乡镇、街道", en: "Township" },
  status: { zh: "状态", en: "Status" },
  positionQuality: { zh: "位置质量", en: "Position" },
  inWindow: { zh: "仅当前地图窗口", en: "Only in the map window" },
  toCheck: { zh: "位置待核", en: "To be located" },
  toCheckMark: { zh: "位置待核", en: "not located" },
  more: {
    zh: ({ count }) => `再看 ${count} 条`,
    en: ({ count }) => `Show ${count} more`,
  },
  shown: {
    zh: ({ shown, count }) => `已列出 ${shown} / ${count}`,
    en: ({ shown, count }) => `${shown} of ${count} listed`,
  },
  noneMatch: {
    zh: "没有符合筛选条件的地名。",
    en: "No name matches these filters.",
  },
  noneInWindow: {
    zh: "当前地图窗口内没有符合条件的地名。可缩小地图，或查看全部。",
    en: "Nothing matches within the map window. Zoom out, or look at all.",
  },
  allPlaces: { zh: "查看全部", en: "Look at all" },
  noneYet: {
    zh: "地名列在这里。还没有登记任何地名，从新建开始。",
    en: "Names are listed here. None is registered yet: begin with a new one.",
  },
  byDistrict: { zh: "行政区划", en: "Districts" },
  name: { zh: "名称", en: "Name" },
  romanization: { zh: "罗马字母拼写", en: "Romanization" },
  district: { zh: "所在政区", en: "District" },

  edit: { zh: "编辑", en: "Edit" },
  history: { zh: "历史", en: "History" },
  meanings: { zh: "含义与来历", en: "Meaning and origin" },
  otherNames: { zh: "曾用名与别名", en: "Former and other names" },
  papers: { zh: "审批与来源", en: "Approval and source" },
  position: { zh: "位置", en: "Position" },
  noPosition: { zh: "没有位置", en: "No position" },
  lineShape: {
    zh: ({ count }) => `线状，${count} 个折点`,
    en: ({ count }) => `A line of ${count} vertices`,
  },
  areaShape: { zh: "面状", en: "An area" },
  notFilled: { zh: "未填写", en: "Not filled in" },
  noDecision: { zh: "未登记", en: "Not recorded" },
  approvedBy: { zh: "审批机关", en: "Approved by" },
  documentNo: { zh: "文号", en: "Document no." },
  approvedOn: { zh: "批准日期", en: "Approved on" },
  source: { zh: "资料来源", en: "Source" },
  valid: { zh: "使用时间", en: "In use" },
  secrecy: { zh: "密级", en: "Secrecy" },
  demonstration: { zh: "演示", en: "Demonstration" },
  demonstrationHint: {
    zh: "演示数据，内容为虚构",
    en: "Demonstration data: invented",
  },
  readingConfirmed: { zh: "读音已核对", en: "reading confirmed" },
  readingOpen: { zh: "读音未核对", en: "reading not confirmed" },
  formerSpelling: {
    zh: ({ year }) => `曾用写法（${year} 年版）`,
    en: ({ year }) => `Former spelling (${year} edition)`,
  },
  since: { zh: ({ from }) => `${from} 起`, en: ({ from }) => `since ${from}` },
  until: { zh: ({ to }) => `至 ${to}`, en: ({ to }) => `until ${to}` },
  during: { zh: ({ from, to }) => `${from} 至 ${to}`, en: ({ from, to }) => `${from} to ${to}` },
  version: { zh: ({ version }) => `第 ${version} 版`, en: ({ version }) => `Version ${version}` },
  updatedByOther: {
    zh: ({ version }) => `内容已更新：刚有人保存了第 ${version} 版`,
    en: ({ version }) => `Updated: somebody has just saved version ${version}`,
  },
} satisfies Record<string, Message>;

/** The fields of a record, as forms, histories and comparisons call them. */
export const fieldNames: Record<ContentField, Message> = {
  specificPart: { zh: "专名", en: "Specific part" },
  genericPart: { zh: "通名", en: "Generic part" },
  romanization: { zh: "罗马字母拼写", en: "Romanization" },
  readingConfirmed: { zh: "读音核对", en: "Reading" },
  classCode: { zh: "类别", en: "Class" },
  districtId: { zh: "所在政区", en: "District" },
  position: { zh: "位置", en: "Position" },
  positionQuality: { zh: "位置质量", en: "Position quality" },
  meaning: { zh: "含义", en: "Meaning" },
  origin: { zh: "来历", en: "Origin" },
  history: { zh: "沿革", en: "History" },
  validText: { zh: "使用年代（原文）", en: "Time in use (as written)" },
  description: { zh: "实体描述", en: "Description of the place" },
};
