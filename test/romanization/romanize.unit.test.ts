import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { romanize } from "../../server/romanization/romanize.ts";

const COUNTY = "21400";
const TOWNSHIP = "21500";
const VILLAGE = "21610";
const COMMUNITY = "21620";
const HAMLET = "22200";
const TOWN = "22100";
const STREET = "23514";
const RIVER = "12100";
const MOUNTAIN = "13450";
const BUILDING = "26100";
const STATION = "23220";

type Example = [
  toned: string,
  specificPart: string,
  genericPart: string,
  classCode: string,
  breaks?: readonly number[],
];

const spelled = (
  specificPart: string,
  genericPart: string,
  classCode: string,
  breaks: readonly number[] = [],
) => romanize({ specificPart, genericPart, classCode, breaks }).toned;

/** Examples of the rules themselves and of Shulan (domain.md §1.5). */
describe("the spelling rules of 1984", () => {
  it.each<Example>([
    ["Shūlán Shì", "舒兰", "市", COUNTY],
    ["Fǎtè Zhèn", "法特", "镇", TOWNSHIP],
    ["Liàngjiǎshān Xiāng", "亮甲山", "乡", TOWNSHIP],
    ["Shuǐqūliǔ Zhèn", "水曲柳", "镇", TOWNSHIP],
    ["Jiāngsū Shěng", "江苏", "省", "21200"],
    ["Tōng Xiàn", "通", "县", COUNTY],
    ["Tàiháng Shān", "太行", "山", MOUNTAIN],
    ["Sōnghuā Jiāng", "松花", "江", RIVER],
    ["Mìyún Shuǐkù", "密云", "水库", "24230"],
    ["Cháng'ān Jiē", "长安", "街", STREET],
    ["Wútóng Xiàng", "梧桐", "巷", STREET],
    ["Ménkuàng Hútong", "门框", "胡同", STREET],
  ])("1: specific and generic part apart: %s", (toned, ...name) =>
    expect(spelled(...name)).toBe(toned),
  );

  it.each<Example>([
    ["Xīliáo Hé", "西辽", "河", RIVER],
    ["Xīntōngyáng Yùnhé", "新通扬", "运河", RIVER],
    ["Běiyàndàng Shān", "北雁荡", "山", MOUNTAIN],
    ["Jǐngshān Hòujiē", "景山", "后街", STREET],
    ["Zàobì Zuǒlù", "造币", "左路", STREET],
    ["Qīngbōmén Zhíjiē", "清波门", "直街", STREET],
    ["Cháoyángménnèi Dàjiē", "朝阳门内", "大街", STREET],
    ["Nán Xiǎojiē", "南", "小街", STREET],
    ["Xiūwén Xīxiǎoxiàng", "修文", "西小巷", STREET],
    ["Dōngzhíménwài Nánhòujiē", "东直门外", "南后街", STREET],
  ])("2: a modifier of one syllable joins its part: %s", (toned, ...name) =>
    expect(spelled(...name)).toBe(toned),
  );

  it.each<Example>([
    ["Wángcūn", "王", "村", HAMLET],
    ["Zhōukǒudiàn", "周口", "店", HAMLET],
    ["Yóufángqiáo", "油坊", "桥", HAMLET],
    ["Dàhǔshān", "大虎", "山", TOWN],
    ["Sānchàhé", "三岔", "河", TOWN],
    ["Gōngjiāpéng", "龚家", "棚", HAMLET],
    ["Gāyāhécūn", "嘎呀河", "村", VILLAGE],
    ["Chángfācūn", "长发", "村", VILLAGE],
    ["Wǔyīcūn", "五一", "村", VILLAGE],
    ["Yùcái Shèqū", "育才", "社区", COMMUNITY],
  ])("3: settlements in one word, communities not: %s", (toned, ...name) =>
    expect(spelled(...name)).toBe(toned),
  );

  it.each<Example>([
    ["Bóhǎi Wān", "渤海", "湾", "11200"],
    ["Hēilóngjiāng Shěng", "黑龙江", "省", "21200"],
    ["Jǐngdézhèn Shì", "景德镇", "市", "21300"],
    ["Jiěfànglù Nánxiǎojiē", "解放路", "南小街", STREET],
    ["Zuǒquán Xiàn", "左权", "县", COUNTY],
    ["Zhāngzhīdòng Lù", "张之洞", "路", STREET],
    ["Ōuyánghǎi Shuǐkù", "欧阳海", "水库", "24230"],
  ])(
    "4, 5: what was generic, and persons' names, are one with the specific part: %s",
    (toned, ...name) => expect(spelled(...name)).toBe(toned),
  );

  it.each<Example>([
    ["Wǔzhǐ Shān", "五指", "山", MOUNTAIN],
    ["Sānmén Xiá", "三门", "峡", RIVER],
    ["Dìliùtún", "第六", "屯", HAMLET],
    ["Sānbā Lù", "三八", "路", STREET],
    ["Wǔyī Guǎngchǎng", "五一", "广场", "26310"],
    ["Jiǔyībā Dàjiē", "九一八", "大街", STREET],
    ["2 Mǎlù", "二", "马路", STREET],
    ["Jīng 5 Lù", "经五", "路", STREET],
    ["3 Huánlù", "三", "环路", STREET],
    ["12 Jiē", "十二", "街", STREET],
    ["Dàchuāndiàn 1 Xiàng", "大川淀一", "巷", STREET],
    ["1203 Gāodì", "1203", "高地", MOUNTAIN],
    ["Dì-9 Lòng", "第九", "弄", STREET],
  ])("6, 7: numerals are spelt, ordinals of streets and codes are figures: %s", (toned, ...name) =>
    expect(spelled(...name)).toBe(toned),
  );

  it.each<Example>([
    ["Shílǐpù", "十里", "堡", HAMLET],
    ["Dàhuángbǎo", "大黄", "堡", HAMLET],
    ["Wúbǔ", "吴", "堡", TOWN],
    ["Lǐzhuāng", "李", "庄", HAMLET],
    ["Zhū Jiāng", "珠", "江", RIVER],
    ["Tiānníngsì Xīlǐ 1 Xiàng", "天宁寺西里一", "巷", STREET, [3]],
    ["Xī'ān Shì", "西安", "市", COUNTY],
    ["Jiàn'ōu Shì", "建瓯", "市", COUNTY],
    ["Tiān'é Xiàn", "天峨", "县", COUNTY],
    ["Pénr Hútong", "盆儿", "胡同", STREET],
    ["Nǚ'ér Hé", "女儿", "河", RIVER],
  ])("8, 10, 11, 12: readings, capitals, apostrophes, 儿: %s", (toned, ...name) =>
    expect(spelled(...name)).toBe(toned),
  );

  it.each<Example>([
    ["Yuèliàngshān Zhǒngyángchǎng", "月亮山", "种羊场", "27300"],
    ["Běijīng Gōngrén Tǐyùguǎn", "北京工人", "体育馆", BUILDING, [2]],
    ["Èrqī Lièshì Jìniànbēi", "二七烈士", "纪念碑", "26230", [2]],
    ["Fèi Xiàn Qìchēzhàn", "费县", "汽车站", STATION, [1]],
  ])("14: buildings and sites: %s", (toned, ...name) => expect(spelled(...name)).toBe(toned));
});

describe("settings", () => {
  test("administrative villages are written apart where the bureau wants it", () => {
    const village = { specificPart: "法特", genericPart: "村", classCode: VILLAGE };
    const settings = { joinsAdministrativeVillages: false };
    expect(romanize(village, settings).toned).toBe("Fǎtè Cūn");
    expect(romanize({ ...village, classCode: HAMLET }, settings).toned).toBe("Fǎtècūn");
  });

  test("an officer says of a numeral whether it counts", () => {
    const street = { specificPart: "建设八", genericPart: "路", classCode: STREET };
    expect(romanize(street).toned).toBe("Jiànshè 8 Lù");
    expect(romanize({ ...street, ordinal: false }).toned).toBe("Jiànshèbā Lù");
  });
});

describe("other forms", () => {
  test("without tones, and as typed", () => {
    const park = { specificPart: "绿园", genericPart: "区", classCode: COUNTY };
    expect(romanize(park)).toMatchObject({ plain: "Lüyuan Qu", reading: "lvyuanqu" });
    const gap = { specificPart: "西安", genericPart: "市", classCode: COUNTY };
    expect(romanize(gap)).toMatchObject({ plain: "Xi'an Shi", reading: "xianshi" });
  });

  test("an open reading is told with the readings to choose from", () => {
    const name = { specificPart: "重礼", genericPart: "村", classCode: VILLAGE };
    const open = [{ index: 0, char: "重", readings: ["zhòng", "chóng"] }];
    expect(romanize(name).unconfirmed).toEqual(open);
    const local = [{ text: "重礼", syllables: ["chóng", "lǐ"], confirmed: true }];
    expect(romanize(name, { local })).toMatchObject({ toned: "Chónglǐcūn", unconfirmed: [] });
  });

  test("a character that no dictionary reads stays itself and is left to a person", () => {
    const name = { specificPart: "𠮷林", genericPart: "村", classCode: VILLAGE };
    expect(romanize(name).unconfirmed).toEqual([{ index: 0, char: "𠮷", readings: [] }]);
  });

  test("rare characters are read by code point", () => {
    const rare = { specificPart: "𬭬㙍", genericPart: "村", classCode: VILLAGE };
    expect(romanize(rare).toned).toBe("Huìduōcūn");
  });
});

test("the typed reading has small letters and figures only, and says the same as the spelling", () => {
  const char = fc.constantFrom(..."舒兰法特亮甲山绿女重庆西安儿嘎㙍𬭬盆十二");
  const part = fc.array(char, { minLength: 1, maxLength: 6 }).map((chars) => chars.join(""));
  fc.assert(
    fc.property(
      part,
      fc.constantFrom("市", "村", ""),
      fc.constantFrom(COUNTY, HAMLET),
      (...name) => {
        const [specificPart, genericPart, classCode] = name;
        const { toned, plain, reading } = romanize({ specificPart, genericPart, classCode });
        expect(reading).toMatch(/^[a-z]+$/u);
        expect(plain.toLowerCase().replaceAll("ü", "v").replace(/[ ']/gu, "")).toBe(reading);
        expect(toned).toBe(toned.normalize("NFC"));
      },
    ),
  );
});
