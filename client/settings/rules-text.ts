import type { Message } from "../../server/text/message.ts";

export const ruleText = {
  explanation: {
    zh: "期限、距离、周期等取值。只有标为“已核实原文”的可作为法律依据引用。",
    en: "Deadlines, distances and intervals. Only those confirmed in the text may be quoted as law.",
  },
  name: { zh: "规则", en: "Rule" },
  value: { zh: "取值", en: "Value" },
  scope: { zh: "适用范围", en: "Applies to" },
  everywhere: { zh: "通用", en: "In general" },
  validity: { zh: "有效期", en: "Validity" },
  always: { zh: "一直有效", en: "No limit" },
  from: { zh: ({ first }) => `${first} 起`, en: ({ first }) => `From ${first}` },
  until: { zh: ({ last }) => `至 ${last}`, en: ({ last }) => `Until ${last}` },
  fromUntil: {
    zh: ({ first, last }) => `${first} 至 ${last}`,
    en: ({ first, last }) => `${first} to ${last}`,
  },
  firstOn: { zh: "生效日期", en: "In force from" },
  lastOn: { zh: "失效前最后一天", en: "Last day in force" },
  citation: { zh: "出处", en: "Source" },
  noCitation: { zh: "未注明出处", en: "No source given" },
  noCitationChoice: { zh: "不注明出处", en: "Without a source" },
  filter: { zh: "筛选规则", en: "Filter the rules" },
  all: { zh: ({ count }) => `全部 ${count}`, en: ({ count }) => `All ${count}` },
  unverified: { zh: ({ count }) => `未核实 ${count}`, en: ({ count }) => `Not verified ${count}` },
  empty: {
    zh: "还没有规则。规则随程序升级带入，不在此处新建。",
    en: "There are no rules yet. They come with the program and are not made here.",
  },
  noneUnverified: {
    zh: "没有未核实的规则，全部已注明依据。",
    en: "No rule is left unverified; each states its basis.",
  },
  edit: { zh: "修改规则", en: "Change the rule" },
  notANumber: { zh: "请填写不小于 0 的数字", en: "Enter a number of 0 or more" },
  noValue: { zh: "请填写取值", en: "Enter a value" },
  listHint: { zh: "每行一项", en: "One entry a line" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  emptyList: { zh: "空", en: "Empty" },
  confirmedNeedsSource: {
    zh: "标为“已核实原文”须指明出处",
    en: "A rule confirmed in the text needs its source",
  },
  lastBeforeFirst: { zh: "不能早于生效日期", en: "Must not be before the first day" },
} satisfies Record<string, Message>;

export const citationText = {
  add: { zh: "添加新出处", en: "Add a new source" },
  title: { zh: "法规、规划或文件名称", en: "Title of the law, plan or document" },
  article: { zh: "条款", en: "Article" },
  articleHint: { zh: "如 第十三条", en: "Such as Art. 13" },
  issuedOn: { zh: "发布日期", en: "Issued on" },
  address: { zh: "网址", en: "Web address" },
  noteHint: { zh: "原文摘录、核对经过", en: "An excerpt, or how it was checked" },
  save: { zh: "添加出处", en: "Add the source" },
  added: { zh: "已添加出处", en: "The source was added" },
  noTitle: { zh: "请填写名称", en: "Enter the title" },
} satisfies Record<string, Message>;

/** What the basis of a rule or code means for the one who relies on it. */
export const basisMeanings = {
  confirmed: {
    zh: "已与原文核对，可作为依据引用。",
    en: "Checked against the text; may be quoted.",
  },
  found: {
    zh: "见于公开系统的实际使用，未见正式文本。",
    en: "Seen in use in public systems; the official text was not seen.",
  },
  plan: { zh: "来自规划文件，不是法律规定。", en: "From a plan; not a provision of law." },
  local: {
    zh: "外地做法，仅作参考，不是本地规定。",
    en: "Practice elsewhere, for reference; not a local provision.",
  },
  derived: { zh: "由其他资料推定，不是法律规定。", en: "Derived; not a provision of law." },
  unverified: {
    zh: "出处未核实，不得作为法律依据引用。核对原文后请更新此处。",
    en: "Its source was not verified: do not quote it as law. Update this once the text is checked.",
  },
} satisfies Record<string, Message>;

const DAYS: Message = { zh: "日", en: "days" };
const METERS: Message = { zh: "米", en: "m" };

/** What the number of each rule counts. */
export const ruleUnits: Record<string, Message> = {
  "filing.days": DAYS,
  "announcement.days": DAYS,
  "joint-inspection.years": { zh: "年", en: "years" },
  "patrol.per-year": { zh: "次/年", en: "a year" },
  "marker.position-tolerance-m": METERS,
  "marker.reference-objects-min": { zh: "个", en: "objects" },
  "sign.max-gap-m": METERS,
  "sign.match-radius-m": METERS,
  "sign.setting-days": DAYS,
  "sign.repair-days": DAYS,
  "heritage.notice-days": DAYS,
  "circle.minutes": { zh: "分钟", en: "min" },
  "circle.elder-speed-mps": { zh: "米/秒", en: "m/s" },
  "elder-care.nursing-bed-share": { zh: "%", en: "%" },
  "elder-care.beds-per-1000": { zh: "张/千人", en: "per 1,000" },
  "map.public-precision-m": METERS,
};

/** The classes that a rule may be limited to. */
export const scopeNames: Record<string, Message> = {
  province: { zh: "省级界线", en: "Provincial lines" },
  prefecture: { zh: "市级界线", en: "Prefectural lines" },
  county: { zh: "县级界线", en: "County lines" },
};
