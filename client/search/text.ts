import type { SearchHit, SearchKind } from "../../server/search/contract.ts";
import type { Message } from "../../server/text/message.ts";

export const searchText = {
  title: { zh: "查找", en: "Find" },
  placeholder: {
    zh: "地名、拼音、首字母、曾用名或坐标",
    en: "Name, pinyin, initials, former name or coordinates",
  },
  placeholderShort: { zh: "查找地名或坐标", en: "Find a name or position" },
  nothing: {
    zh: ({ q }) => `没有找到“${q}”，可换用拼音或部分字`,
    en: ({ q }) => `Nothing found for “${q}”; try pinyin or fewer characters`,
  },
  goTo: { zh: "前往坐标", en: "Go to position" },
  results: { zh: "查找结果", en: "Results" },
  orElse: { zh: "或理解为", en: "Or understood as" },
} satisfies Record<string, Message>;

export const kindNames: Record<SearchKind, Message> = {
  place: { zh: "地名", en: "Place" },
  district: { zh: "区划", en: "District" },
  "boundary-line": { zh: "界线", en: "Boundary line" },
  sign: { zh: "标志", en: "Sign" },
  marker: { zh: "界桩", en: "Marker" },
  facility: { zh: "设施", en: "Facility" },
  heritage: { zh: "文化遗产", en: "Heritage" },
  case: { zh: "事项", en: "Case" },
};

/** How what matched stands to the name that heads the record; nothing is said of that name itself. */
export const relationNames: Record<SearchHit["relation"], Message | null> = {
  standard: null,
  proposed: { zh: "拟命名", en: "proposed" },
  allonym: { zh: "别名", en: "other name" },
  former: { zh: "曾用", en: "former" },
  number: { zh: "编号", en: "number" },
};
