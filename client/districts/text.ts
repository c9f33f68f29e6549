import type { Message } from "../../server/text/message.ts";

export const districtsText = {
  title: { zh: "行政区划", en: "Districts" },
  county: { zh: "本县（市）", en: "This county" },
  neighbor: { zh: "毗邻县（市、区）", en: "Neighboring counties" },
  townships: { zh: "乡镇、街道", en: "Townships and subdistricts" },
  inside: { zh: "下辖", en: "Units in it" },
  level: { zh: "级别", en: "Level" },
  codeMca: { zh: "民政代码", en: "Civil-affairs code" },
  codeNbs: { zh: "统计代码", en: "Statistical code" },
  codesApart: {
    zh: "两套代码互不相通：同样的九位数在两套中指不同的乡镇，不得互相对照。",
    en: "Two systems: the same nine digits mean different townships; never match one against the other.",
  },
  codeUnknown: { zh: "未知", en: "Not known" },
  parent: { zh: "上级", en: "Part of" },
  seat: { zh: "驻地", en: "Seat" },
  seatUnknown: { zh: "位置未知", en: "Position not known" },
  area: { zh: "面积（图上量算）", en: "Area (measured on the map)" },
  places: { zh: "登记地名", en: "Registered places" },
  lines: { zh: "界线", en: "Boundary lines" },
  record: { zh: "地名档案", en: "Name record" },
  source: { zh: "资料来源", en: "Source" },
} satisfies Record<string, Message>;
