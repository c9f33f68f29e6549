import type { Message } from "../text/message.ts";
import type { Basis } from "./contract.ts";

/** How far a rule or code is confirmed; only the first may be quoted as law. */
export const basisNames: Record<Basis, Message> = {
  confirmed: { zh: "已核实原文", en: "Confirmed in the text" },
  found: { zh: "见于公开系统", en: "Seen in public systems" },
  plan: { zh: "规划文件", en: "From the city's plan" },
  local: { zh: "外地做法", en: "Practice elsewhere" },
  derived: { zh: "推定", en: "Derived" },
  unverified: { zh: "未核实", en: "Not verified" },
};

/** What each rule governs. */
export const ruleNames: Record<string, Message> = {
  "filing.days": { zh: "备案期限（自批准日，日历日）", en: "Filing, calendar days from approval" },
  "announcement.days": { zh: "公告期限（日历日）", en: "Announcement, calendar days" },
  "joint-inspection.years": {
    zh: "界线联合检查周期（年）",
    en: "Joint inspection of lines, years",
  },
  "patrol.per-year": { zh: "每年巡检次数", en: "Patrols a year" },
  "marker.position-tolerance-m": { zh: "界桩位置容差（米）", en: "Marker position tolerance, m" },
  "marker.reference-objects-min": { zh: "方位物最少个数", en: "Reference objects, at least" },
  "sign.max-gap-m": { zh: "路牌最大间距（米）", en: "Largest gap between street signs, m" },
  "sign.match-radius-m": {
    zh: "路牌与路口的匹配半径（米）",
    en: "Sign to crossing match radius, m",
  },
  "sign.setting-days": { zh: "批准后设标期限（日）", en: "Setting a sign, days from approval" },
  "sign.repair-days": { zh: "标志维修期限（日）", en: "Repairing a sign, days" },
  "heritage.notice-days": { zh: "名录公示期（日）", en: "Public notice of a listing, days" },
  "circle.minutes": { zh: "服务圈步行时间（分钟）", en: "Service circle, minutes on foot" },
  "circle.elder-speed-mps": { zh: "老年人步行速度（米/秒）", en: "Walking speed of elders, m/s" },
  "elder-care.nursing-bed-share": {
    zh: "护理型床位占比目标（%）",
    en: "Share of nursing beds, target %",
  },
  "elder-care.beds-per-1000": { zh: "每千名老人床位目标", en: "Beds per 1,000 elders, target" },
  "map.public-precision-m": { zh: "公开位置精度（米）", en: "Precision of public positions, m" },
};

export const settingProblems = {
  "legal-rule-one-at-a-time": {
    zh: "同一规则同一时期只能有一个值，请调整有效期",
    en: "A rule has one value at a time; adjust the validity",
  },
  "legal-rule-confirmed-is-cited": {
    zh: "标为“已核实原文”须指明出处",
    en: "A rule marked as confirmed needs a citation",
  },
  "dictionary-item-pkey": {
    zh: "该编号的代码已存在",
    en: "A code with this id is already there",
  },
  "citation-pkey": { zh: "该编号的出处已存在", en: "A citation with this id is already there" },
  "dictionary-item-code-key": {
    zh: "代码表中已有此代码",
    en: "The code list has this code already",
  },
  "dictionary-item-dictionary-id-fkey": { zh: "没有这个代码表", en: "There is no such code list" },
  "citation-key-key": { zh: "已有同名出处", en: "A citation with this key is already there" },
  "legal-rule-citation-id-fkey": { zh: "没有这个出处", en: "There is no such citation" },
} satisfies Record<string, Message>;

export const settingFaults = {
  "before-start": { zh: "止期须晚于起期", en: "must be after the start" },
} satisfies Record<string, Message>;
