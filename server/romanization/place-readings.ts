/** How a word is read in place names here, and whether a person has confirmed it. */
export type LocalReading = {
  readonly text: string;
  /** One toned syllable for each character. */
  readonly syllables: readonly string[];
  readonly confirmed: boolean;
};

const read = (text: string, syllables: string, confirmed = true): LocalReading => ({
  text,
  syllables: syllables.split(" "),
  confirmed,
});

/**
 * Readings that the dictionary gets wrong or leaves open. Confirmed: those named by the bureau's
 * task, by the spelling rules of 1984 (rules 8 and 12), or spelt so on national maps. The others
 * are proposals for a person to confirm.
 */
export const LOCAL_READINGS: readonly LocalReading[] = [
  read("长发", "cháng fā"),
  read("水曲柳", "shuǐ qū liǔ"),
  read("水曲", "shuǐ qū"),
  read("胡同", "hú tong"),
  read("十里堡", "shí lǐ pù"),
  read("大黄堡", "dà huáng bǎo"),
  read("吴堡", "wú bǔ"),
  read("长春", "cháng chūn"),
  read("六安", "lù ān"),
  read("大城县", "dài chéng xiàn"),
  read("解放", "jiě fàng"),
  read("模范", "mó fàn"),
  read("嘎呀河", "gā yā hé", false),
  read("嘎河", "gā hé", false),
  read("弄", "lòng", false),
  read("家子", "jiā zi", false),
  read("岗子", "gǎng zi", false),
  read("崴子", "wǎi zi", false),
  read("洼子", "wā zi", false),
  read("泉子", "quán zi", false),
  read("河子", "hé zi", false),
  read("沟子", "gōu zi", false),
  read("甸子", "diàn zi", false),
];

/**
 * Characters whose other readings belong to particles, measures, archaic words or everyday compounds
 * and to no kind of place name: read so without asking. Written character, then reading.
 */
const SETTLED = `
  区qū 正zhèng 中zhōng 兴xīng 南nán 合hé 家jiā 景jǐng 同tóng 北běi 广guǎng 石shí 胜shèng 红hóng
  场chǎng 王wáng 大dà 头tóu 屯tún 呀yā 上shàng 里lǐ 结jié 泥ní 鲜xiān 省shěng 县xiàn 甸diàn 地dì
  朱zhū 万wàn 孙sūn 港gǎng 苏sū 委wěi 车chē 瓦wǎ 丁dīng 厂chǎng 各gè 边biān 化huà 风fēng 贾jiǎ
  冯féng 羊yáng 何hé 底dǐ 谷gǔ 艾ài 彭péng 叶yè 育yù 综zōng 隆lóng 台tái 通tōng 乌wū 宁níng 分fēn
  横héng 和hé 不bù 女nǚ 发fā 曲qū 都dū 绿lǜ 员yuán 沈shěn 汤tāng 尾wěi 泽zé 虹hóng 内nèi 信xìn
  奇qí 无wú 见jiàn 渠qú 思sī 许xǔ 其qí 敦dūn 露lù 革gé 六liù 盛shèng 巷xiàng 经jīng 体tǐ
`;

const settled = new Map(
  SETTLED.trim()
    .split(/\s+/u)
    .map((entry) => {
      const [char = "", ...reading] = entry;
      return [char, reading.join("")] as const;
    }),
);

/** The only reading of a character in place names, where its others never occur in them. */
export const settledReading = (char: string): string | undefined => settled.get(char);

/** Words in which 儿 is a syllable of its own and not the ending r. */
export const FULL_ER = /女儿|婴儿|幼儿|少儿|孤儿|育儿|健儿|胎儿|儿[童女子孙媳]/u;
