import type { Message } from "../text/message.ts";
import type { DistrictLevel } from "./contract.ts";

export const levelNames: Record<DistrictLevel, Message> = {
  province: { zh: "省级", en: "Province" },
  prefecture: { zh: "地级", en: "Prefecture" },
  county: { zh: "县级", en: "County" },
  subdistrict: { zh: "街道", en: "Subdistrict" },
  town: { zh: "镇", en: "Town" },
  township: { zh: "乡", en: "Township" },
  village: { zh: "村", en: "Village" },
  community: { zh: "社区", en: "Community" },
};

export const districtLayers = {
  districts: { zh: "政区", en: "Districts" },
} satisfies Record<string, Message>;
