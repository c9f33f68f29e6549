import type { Basis } from "./contract.ts";

/** What a new database starts with: sources, rules and code lists, each with its basis. */

interface Citation {
  title: string;
  article?: string;
  issuedOn?: string;
  address?: string;
  note?: string;
}

export const CITATIONS = {
  "order-753-13": {
    title: "地名管理条例（国务院令第753号）",
    article: "第十三条",
    issuedOn: "2022-03-30",
    note: "备案：自批准之日起15日内。按第三方转录全文核对，未与公报核对。",
  },
  "order-753-14": {
    title: "地名管理条例（国务院令第753号）",
    article: "第十四条",
    issuedOn: "2022-03-30",
    note: "公告：自批准之日起15日内；其他部门批准的，自备案之日起15日内。",
  },
  "order-753-9": {
    title: "地名管理条例（国务院令第753号）",
    article: "第九条",
    issuedOn: "2022-03-30",
    note: "命名规则与重名、同音的范围。",
  },
  "order-353-12": {
    title: "行政区域界线管理条例（国务院令第353号）",
    article: "第十二条",
    note: "行政区域界线每5年联合检查一次。",
  },
  "shulan-plan": {
    title: "舒兰市民政事业发展“十四五”规划",
    issuedOn: "2021-12-28",
    note: "护理型床位占比：指标表55%，正文60%，两者并存。",
  },
  "ningbo-names": { title: "宁波市地名管理条例", note: "外地做法，仅作参考：设标60日，维修30日。" },
  "gb-t-18521": {
    title: "GB/T 18521-2001 地名分类与类别代码编制规则",
    issuedOn: "2001-11-16",
    note: "未能读到完整的表2；类别代码由公开系统的使用情况得出，可由民政局替换。",
  },
  "county-practice": { title: "惯常做法，出处待查", note: "未核实，不作为法律依据引用。" },
} as const satisfies Record<string, Citation>;

export type CitationKey = keyof typeof CITATIONS;

interface Rule {
  key: string;
  classCode?: string;
  value: number | string | boolean | readonly string[];
  basis: Basis;
  citation: CitationKey;
  note?: string;
}

export const RULES: readonly Rule[] = [
  { key: "filing.days", value: 15, basis: "confirmed", citation: "order-753-13" },
  { key: "announcement.days", value: 15, basis: "confirmed", citation: "order-753-14" },
  { key: "joint-inspection.years", value: 5, basis: "confirmed", citation: "order-353-12" },
  {
    key: "patrol.per-year",
    classCode: "province",
    value: 2,
    basis: "unverified",
    citation: "county-practice",
  },
  { key: "patrol.per-year", value: 1, basis: "unverified", citation: "county-practice" },
  {
    key: "marker.position-tolerance-m",
    value: 10,
    basis: "unverified",
    citation: "county-practice",
  },
  { key: "marker.reference-objects-min", value: 3, basis: "derived", citation: "county-practice" },
  { key: "sign.max-gap-m", value: 500, basis: "unverified", citation: "county-practice" },
  { key: "sign.match-radius-m", value: 30, basis: "unverified", citation: "county-practice" },
  { key: "sign.setting-days", value: 60, basis: "local", citation: "ningbo-names" },
  { key: "sign.repair-days", value: 30, basis: "local", citation: "ningbo-names" },
  {
    key: "heritage.notice-days",
    value: 7,
    basis: "local",
    citation: "county-practice",
    note: "云南做法",
  },
  { key: "circle.minutes", value: 15, basis: "plan", citation: "shulan-plan" },
  { key: "circle.elder-speed-mps", value: 0.9, basis: "unverified", citation: "county-practice" },
  {
    key: "elder-care.nursing-bed-share",
    value: 55,
    basis: "plan",
    citation: "shulan-plan",
    note: "规划正文为60%，与指标表55%不一致",
  },
  { key: "elder-care.beds-per-1000", value: 40, basis: "plan", citation: "shulan-plan" },
  { key: "map.public-precision-m", value: 50, basis: "unverified", citation: "county-practice" },
];

/** A code, its labels, and how far the label is confirmed. */
type Item = readonly [code: string, zh: string, en: string, basis: Basis];

interface Dictionary {
  titleZh: string;
  titleEn: string;
  complete: boolean;
  note: string;
  citation: CitationKey;
  items: readonly Item[];
}

export const DICTIONARIES = {
  "place-class": {
    titleZh: "地名类别代码",
    titleEn: "Classes of places",
    complete: false,
    note: "不完整：仅含由公开系统证实或推定的代码；取得正式表2后请整表替换。",
    citation: "gb-t-18521",
    items: [
      ["00000", "未归类", "Not classed yet", "derived"],
      ["12200", "湖泊", "Lake", "derived"],
      ["12310", "河流中的岛、洲", "River island", "derived"],
      ["12600", "泉", "Spring", "derived"],
      ["13450", "山", "Mountain", "derived"],
      ["13460", "山体（山地）", "Massif", "derived"],
      ["13540", "森林", "Forest", "derived"],
      ["21300", "地级行政区", "Prefecture-level division", "found"],
      ["21400", "县级行政区", "County-level division", "derived"],
      ["21422", "县级市", "County-level city", "found"],
      ["21500", "乡级行政区", "Township-level division", "found"],
      ["21610", "行政村", "Administrative village", "found"],
      ["21620", "社区", "Community", "found"],
      ["21731", "工业区", "Industrial area", "derived"],
      ["21732", "开发区", "Development area", "derived"],
      ["21760", "地片", "Tract", "derived"],
      ["21770", "区片", "Quarter", "found"],
      ["22100", "城镇居民点", "Urban settlement", "found"],
      ["22200", "农村居民点", "Rural settlement", "found"],
      ["23130", "港", "Port", "derived"],
      ["23150", "渡口", "Ferry", "derived"],
      ["23211", "国道", "National road", "derived"],
      ["23212", "省道", "Provincial road", "derived"],
      ["23213", "县道", "County road", "found"],
      ["23214", "乡道", "Township road", "found"],
      ["23220", "长途汽车站", "Coach station", "derived"],
      ["23320", "火车站", "Railway station", "derived"],
      ["23511", "快速路", "Expressway", "derived"],
      ["23512", "主干路", "Trunk street", "found"],
      ["23513", "次干路", "Secondary street", "derived"],
      ["23514", "支路、街巷", "Local street or lane", "derived"],
      ["23530", "公交车站", "Bus stop", "derived"],
      ["23540", "停车场", "Car park", "derived"],
      ["24100", "井", "Well", "derived"],
      ["24210", "池塘", "Pond", "derived"],
      ["24230", "水库", "Reservoir", "derived"],
      ["24340", "泵站", "Pumping station", "derived"],
      ["24440", "闸坝", "Dam or sluice", "derived"],
      ["25110", "人物纪念地", "Memorial of a person", "derived"],
      ["25120", "事件纪念地", "Memorial of an event", "derived"],
      ["25200", "公园", "Park", "derived"],
      ["25300", "风景区", "Scenic area", "derived"],
      ["25400", "自然保护区", "Nature reserve", "derived"],
      ["26100", "房屋", "Building", "derived"],
      ["26210", "亭", "Pavilion", "derived"],
      ["26230", "碑", "Stele", "derived"],
      ["26310", "广场", "Square", "derived"],
      ["26320", "体育场", "Stadium", "derived"],
      ["27100", "党政机关", "Public authority", "found"],
      ["27400", "企业", "Enterprise", "found"],
      ["27610", "村民委员会", "Villagers' committee", "found"],
      ["27620", "社区居委会", "Residents' committee", "found"],
    ],
  },
} as const satisfies Record<string, Dictionary>;
