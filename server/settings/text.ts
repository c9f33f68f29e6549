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

/** What each rule governs; its unit stands beside its value. */
export const ruleNames: Record<string, Message> = {
  "filing.days": { zh: "备案期限（自批准日，日历日）", en: "Filing, calendar days from approval" },
  "announcement.days": { zh: "公告期限（日历日）", en: "Announcement, calendar days" },
  "joint-inspection.years": { zh: "界线联合检查周期", en: "Interval of joint inspections" },
  "patrol.per-year": { zh: "巡检次数", en: "Patrols" },
  "marker.position-tolerance-m": { zh: "界桩位置容差", en: "Marker position tolerance" },
  "marker.reference-objects-min": { zh: "方位物最少个数", en: "Reference objects, at least" },
  "sign.max-gap-m": { zh: "路牌最大间距", en: "Largest gap between street signs" },
  "sign.match-radius-m": { zh: "路牌与路口的匹配半径", en: "Sign to crossing match radius" },
  "sign.setting-days": { zh: "批准后设标期限", en: "Setting a sign, from approval" },
  "sign.repair-days": { zh: "标志维修期限", en: "Repairing a sign" },
  "heritage.notice-days": { zh: "名录公示期", en: "Public notice of a listing" },
  "circle.minutes": { zh: "服务圈步行时间", en: "Service circle, time on foot" },
  "circle.elder-speed-mps": { zh: "老年人步行速度", en: "Walking speed of elders" },
  "elder-care.nursing-bed-share": {
    zh: "护理型床位占比目标",
    en: "Share of nursing beds, target",
  },
  "elder-care.beds-per-1000": { zh: "老人床位目标", en: "Beds for elders, target" },
  "map.public-precision-m": { zh: "公开位置精度", en: "Precision of public positions" },
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
