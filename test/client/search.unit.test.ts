import { describe, expect, it } from "vitest";
import { positionIn, suggestionsOf } from "../../client/search/suggestions.ts";
import type { SearchHit } from "../../server/search/contract.ts";

const hit = (kind: SearchHit["kind"]): SearchHit => ({
  kind,
  id: "019b76da-a800-7822-932d-76891edf281d",
  name: "嘎呀河村",
  romanization: "Gāyāhécūn",
  matched: "嘎河村",
  relation: "former",
  status: "standard",
  district: "白旗镇",
  location: [126.51, 44.38],
});

describe("what the search box offers", () => {
  it("leaves out records that no panel shows", () => {
    expect(suggestionsOf([hit("marker"), hit("place")])).toMatchObject([
      { of: "hit", path: "/names/019b76da-a800-7822-932d-76891edf281d" },
    ]);
  });

  it.each(["舒兰", "slz", "301国道", "G202", "2223012Q", ""])(
    "takes %j for no position",
    (text) => {
      expect(positionIn(text, "zh")).toEqual({ readings: [], fault: null });
    },
  );

  it.each([
    ["126.95, 44.41", "十进制度，先经度后纬度"],
    ["44.41 126.95", "十进制度，先纬度后经度"],
    ["东经126°57′00″ 北纬44°24′36″", "度分秒，先经度后纬度"],
    ["X 4919819 Y 42575669", "北 4919819.0 m，东 42575669.0 m，3° 带 42"],
  ])("reads %s back as %s", (text, reading) => {
    const [first] = positionIn(text, "zh").readings;
    expect(first).toMatchObject({ of: "position", reading });
    expect(first?.of === "position" && first.at.lon).toBeCloseTo(126.95, 3);
    expect(first?.of === "position" && first.at.lat).toBeCloseTo(44.41, 3);
  });

  it("offers both readings where a text may mean two things", () => {
    const { readings } = positionIn("126.5700, 44.2436", "zh");
    expect(readings.map((one) => one.of === "position" && one.reading)).toEqual([
      "十进制度，先经度后纬度",
      "度.分秒（ddd.mmss），先经度后纬度",
    ]);
  });

  it("says why what is meant as a position is none", () => {
    expect(positionIn("10.5, 20.5", "zh").fault).toMatch(/位置|经度/);
    expect(positionIn("10.5, 20.5", "en").readings).toEqual([]);
  });
});
