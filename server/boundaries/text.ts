import type { Message } from "../text/message.ts";
import type { BoundaryLevel } from "./contract.ts";

export const boundaryLevels: Record<BoundaryLevel, Message> = {
  province: { zh: "省级界线", en: "Provincial line" },
  prefecture: { zh: "地级界线", en: "Prefectural line" },
  county: { zh: "县级界线", en: "County line" },
};

/** What the map and every panel say of lines that no agreement stands behind. */
export const indicativeNotice: Message = {
  zh: "示意界线，非法定界线，不作为划界依据",
  en: "Indicative line, not the legal boundary",
};

export const boundaryLayers = {
  "boundary-lines": { zh: "界线（示意）", en: "Boundary lines (indicative)" },
} satisfies Record<string, Message>;
