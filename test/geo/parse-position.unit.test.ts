import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatDegrees, type LonLat } from "../../server/geo/coordinates.ts";
import { distanceM } from "../../server/geo/distance.ts";
import { formatDms } from "../../server/geo/dms.ts";
import { toGaussKruger, withZoneNo, ZONE_42, zoneAt } from "../../server/geo/gauss-kruger.ts";
import { parsePosition } from "../../server/geo/parse-position.ts";
import { describeReading, POSITION_FAULT_TEXT } from "../../server/geo/text.ts";

const readFrom = (text: string) => {
  const result = parsePosition(text);
  if (!result.ok) throw new Error(`${text}: ${result.faults.map(({ code }) => code).join()}`);
  return result.value;
};
const codesOf = (text: string) => {
  const result = parsePosition(text);
  return result.ok ? [] : result.faults.map(({ code }) => code);
};

const SHULAN: LonLat = { lon: 126.95, lat: 44.41 };

describe("a position that cannot be used is refused with its reason", () => {
  it.each([
    ["empty", "  "],
    ["too-long", "1".repeat(201)],
    ["unreadable", "舒兰"],
    ["unreadable", "126.95, 44.41 附近"],
    ["other-datum", "北京54 X=4919819 Y=42575669"],
    ["other-datum", "西安80坐标 4919819,42575669"],
    ["other-datum", "1980西安坐标系 4919819,42575669"],
    ["other-datum", "GCJ-02 126.95,44.41"],
    ["not-two-values", "126.95"],
    ["not-two-values", "126 57 44 24 36"],
    ["not-two-values", "126.95,44.41,230"],
    ["not-two-values", ",,,"],
    ["not-below-60", "126°75′ 44°24′"],
    ["not-below-60", "126°57′60″ 44°24′"],
    ["fraction-before-smaller-unit", "126.5°30′ 44°24′"],
    ["axes-unknown", "44.41, 44.42"],
    ["axes-contradict", "E126.95 E44.41"],
    ["axes-contradict", "北575669.3 东4919819.0"],
    ["swapped", "lat 126.95 lon 44.41"],
    ["swapped", "北纬126°57′ 东经44°24′"],
    ["outside-provinces", "116.4, 39.9"],
    ["outside-provinces", "126.95W 44.41N"],
    ["outside-provinces", "126.95, -44.41"],
    ["not-a-grid-position", "4919819, 4919820"],
    ["not-a-grid-position", "4919819.0, 44.41"],
    ["unknown-zone", "4919819, 41575669"],
    ["zone-missing", "4919819, 820000"],
  ])("%s: %s", (code, text) => expect(codesOf(text)).toEqual([code]));

  test("every fault is told, not only the first", () => {
    expect(codesOf("126°75′ 44.5°24′")).toEqual(["not-below-60", "fraction-before-smaller-unit"]);
  });
});

describe("degrees are read", () => {
  it.each([
    ["126.95,44.41", "lon-lat"],
    ["44.41 126.95", "lat-lon"],
    ["[126.95, 44.41]", "lon-lat"],
    ["POINT(126.95 44.41)", "lon-lat"],
    ["geo:44.41,126.95", "lat-lon"],
    ["44.41N, 126.95E", "lat-lon"],
    ["N44.41° E126.95°", "lat-lon"],
    ["CGCS2000 126.95e 44.41n", "lon-lat"],
    ["lon=126.95 lat=44.41", "lon-lat"],
    ["经度:126.95 纬度:44.41", "lon-lat"],
    ["东经１２６．９５，北纬４４．４１", "lon-lat"],
    ["126.95、44.41", "lon-lat"],
    ["126.95° 44.41°", "lon-lat"],
  ])("%s as decimal, %s", (text, order) => {
    expect(readFrom(text)).toMatchObject({ ...SHULAN, read: { form: "degrees", order } });
  });

  it.each([
    ["126°57′00.00″E 44°24′36.00″N", "lon-lat"],
    ["N44°24'36\" E126°57'00\"", "lat-lon"],
    ["126°57'0''，44°24'36''", "lon-lat"],
    ["126:57:00 44:24:36", "lon-lat"],
    ["126-57-00, 44-24-36", "lon-lat"],
    ["126 57 00 44 24 36", "lon-lat"],
    ["44 24 36 N 126 57 00 E", "lat-lon"],
    ["126d57m00s 44d24m36s", "lon-lat"],
    ["126°57′ 44°24.6′", "lon-lat"],
    ["126 57, 44 24.6", "lon-lat"],
    ["东经126度57分，北纬44度24分36秒", "lon-lat"],
    ["北纬４４°２４′３６″，东经１２６°５７′", "lat-lon"],
    ["東經126º57´ 北緯44º24´36″", "lon-lat"],
  ])("%s as degrees, minutes, seconds, %s", (text, order) => {
    const value = readFrom(text);
    expect(value.read).toMatchObject({ form: "dms", order });
    expect(distanceM(value, SHULAN)).toBeLessThan(0.001);
  });
});

describe("a number that could be ddd.mmsss", () => {
  test("is read as decimal degrees, and the other meaning is put beside it", () => {
    const { alternative, ...value } = readFrom("126.5703 44.2436");
    expect(value).toMatchObject({ lon: 126.5703, lat: 44.2436, read: { form: "degrees" } });
    expect(alternative?.lon).toBeCloseTo(126 + 57 / 60 + 3 / 3600, 9);
    expect(alternative?.lat).toBeCloseTo(44.41, 9);
    expect(alternative?.read).toEqual({ form: "packed-dms", order: "lon-lat" });
  });

  it.each(["126.9503 44.4136", "126.95 44.41", "126.5703° 44.2436°"])(
    "has no other meaning in %s",
    (text) => expect(readFrom(text).alternative).toBeNull(),
  );
});

describe("Gauss-Krüger meters are read", () => {
  it.each([
    ["X=4919819.04 Y=42575669.29", 42, "prefix", "north-east"],
    ["42575669.29, 4919819.04", 42, "prefix", "east-north"],
    ["4,919,819.04 42,575,669.29", 42, "prefix", "north-east"],
    ["X(纵):4919819.04米 Y(横):42575669.29米", 42, "prefix", "north-east"],
    ["北 4919819.04 m，东 42575669.29 m", 42, "prefix", "north-east"],
    ["2000国家大地坐标系 4919819.04 42575669.29", 42, "prefix", "north-east"],
    ["4919819.04 575669.29", 42, "nearness", "north-east"],
    ["575669.29 4919819.04", 42, "nearness", "east-north"],
    ["4921424.65 43336713.02", 43, "prefix", "north-east"],
    ["336713.02 4921424.65", 43, "nearness", "east-north"],
    ["4921424.65 22336713.02", 22, "prefix", "north-east"],
  ])("%s in zone %d", (text, no, zoneFrom, order) => {
    const value = readFrom(text);
    expect(value.read).toMatchObject({ form: "gauss-kruger", zone: { no }, zoneFrom, order });
    expect(distanceM(value, SHULAN)).toBeLessThan(0.02);
  });

  test("even where their digits hold the year of another datum", () => {
    expect(readFrom("4894791.1954 531980.1980").read).toMatchObject({ eastingM: 531980.198 });
  });

  test("and shown back in words that read as the same position", () => {
    const value = readFrom("575669.3 4919819.0");
    const words = describeReading(value.read, "zh");
    expect(words).toBe("北 4919819.0 m，东 42575669.3 m，3° 带 42");
    expect(distanceM(readFrom(words.replace(/，3°.*/u, "")), value)).toBeLessThan(0.001);
  });
});

describe("what is written is read back", () => {
  const inCounty = fc.record({
    lon: fc.double({ min: 126.4, max: 127.75, noNaN: true }),
    lat: fc.double({ min: 43.85, max: 44.63, noNaN: true }),
  });
  const grid = (at: LonLat, zone = zoneAt(at.lon)) => ({ ...toGaussKruger(at, zone), zone });

  it.each<[string, number, (at: LonLat) => string]>([
    ["decimal degrees", 0.1, (at) => formatDegrees(at)],
    ["English degrees, minutes, seconds", 0.3, (at) => formatDms(at, "en")],
    ["Chinese degrees, minutes, seconds", 0.3, (at) => formatDms(at, "zh")],
    [
      "grid with zone number",
      0.001,
      (at) =>
        `${withZoneNo(grid(at).eastingM, grid(at).zone).toFixed(4)},${grid(at).northingM.toFixed(4)}`,
    ],
    [
      "grid of zone 42 without zone number, over the whole county",
      0.001,
      (at) => `${grid(at, ZONE_42).northingM.toFixed(4)} ${grid(at, ZONE_42).eastingM.toFixed(4)}`,
    ],
    [
      "grid of the own zone without zone number",
      0.001,
      (at) => `${grid(at).northingM.toFixed(4)} ${grid(at).eastingM.toFixed(4)}`,
    ],
  ])("as %s, to within %d m", (_, toleranceM, write) => {
    fc.assert(
      fc.property(inCounty, (at) => {
        expect(distanceM(readFrom(write(at)), at)).toBeLessThan(toleranceM);
      }),
    );
  });

  test("no text makes it throw, and whatever it accepts is plausible", () => {
    const pieces = fc.constantFrom(..."0123456789.,°′″:- EN东经北纬度分秒XY\n()", "126", "44");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const result = parsePosition(parts.join(""));
        if (result.ok) expect(result.value.lon).toBeGreaterThan(121);
        else expect(result.faults.every(({ code }) => code in POSITION_FAULT_TEXT)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
