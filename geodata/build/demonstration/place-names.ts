/** What is said of an invented place other than a street. */
export interface PlaceText {
  readonly id: string;
  readonly name: string;
  readonly classCode: string | null;
  readonly status: "proposed" | "standard" | "abolished" | "historical";
  readonly validFrom: string | null;
  readonly validTo?: string;
  readonly validText?: string;
  readonly formerName?: string;
  readonly township: string | null;
  /** Metres east and north of the seat of the township, or of the county where that is null. */
  readonly offsetM: readonly [number, number];
  readonly meaning: string;
}

export const PLACES: readonly PlaceText[] = [
  {
    id: "park",
    name: "稻花公园",
    classCode: "25200",
    status: "standard",
    validFrom: "2005-06-10",
    township: null,
    offsetM: [-330, 560],
    meaning: "取稻花香里之意。",
  },
  {
    id: "bridge",
    name: "双虹桥",
    classCode: null,
    status: "standard",
    validFrom: "2013-09-16",
    township: null,
    offsetM: [1650, 420],
    meaning: "因桥有双拱如虹得名。",
  },
  {
    id: "estate",
    name: "锦穗家园",
    classCode: "22100",
    status: "standard",
    validFrom: "2010-04-28",
    township: null,
    offsetM: [560, 270],
    meaning: "取锦绣稻穗之意。",
  },
  {
    id: "estate-proposed",
    name: "锦岁家园",
    classCode: "22100",
    status: "proposed",
    validFrom: null,
    township: null,
    offsetM: [-760, -480],
    meaning: "拟命名，取锦绣岁月之意；与锦穗家园同音，供命名审查演示。",
  },
  {
    id: "square",
    name: "丰年广场",
    classCode: "26310",
    status: "standard",
    validFrom: "2008-10-07",
    township: null,
    offsetM: [170, 90],
    meaning: "取瑞雪兆丰年之意。",
  },
  {
    id: "terminal",
    name: "城东客运站",
    classCode: "23220",
    status: "standard",
    validFrom: "2001-12-05",
    township: null,
    offsetM: [1180, -130],
    meaning: "因在城东得名。",
  },
  {
    id: "mill",
    name: "老火磨",
    classCode: "21760",
    status: "historical",
    validFrom: null,
    validText: "清末至1950年代",
    township: null,
    offsetM: [-610, 740],
    meaning: "旧时火磨（面粉厂）所在，地物已不存。",
  },
  {
    id: "quarters",
    name: "车队家属院",
    classCode: "22100",
    status: "abolished",
    validFrom: "1986-09-01",
    validTo: "2021-03-12",
    township: null,
    offsetM: [60, -890],
    meaning: "运输车队职工住宅，已拆除销名。",
  },
  {
    id: "wetland",
    name: "云岭湿地公园",
    classCode: "25200",
    status: "proposed",
    validFrom: null,
    township: null,
    offsetM: [2150, 1250],
    meaning: "拟命名，取云岭倒映之意。",
  },
  {
    id: "reservoir",
    name: "月牙泡水库",
    classCode: "24230",
    status: "standard",
    validFrom: "1992-04-15",
    township: "开原镇",
    offsetM: [-2300, 1700],
    meaning: "因水面形如月牙得名。",
  },
  {
    id: "hill",
    name: "卧牛砬子",
    classCode: "13450",
    status: "standard",
    validFrom: "1992-04-15",
    township: "上营镇",
    offsetM: [1900, -1600],
    meaning: "因山形似卧牛得名；“砬子”为东北对石山的称呼。",
  },
  {
    id: "spring",
    name: "冷水泉",
    classCode: "12600",
    status: "standard",
    validFrom: "1992-04-15",
    township: "新安乡",
    offsetM: [-1500, 2100],
    meaning: "因泉水冬夏皆凉得名。",
  },
  {
    id: "hamlet",
    name: "柳毛屯",
    classCode: "22200",
    status: "standard",
    validFrom: "2004-08-19",
    formerName: "刘毛屯",
    township: "平安镇",
    offsetM: [2200, -900],
    meaning: "因沟边多柳毛子得名；与水曲柳镇柳毛屯重名，供重名检查演示。",
  },
  {
    id: "hamlet-duplicate",
    name: "柳毛屯",
    classCode: "22200",
    status: "standard",
    validFrom: "1992-04-15",
    township: "水曲柳镇",
    offsetM: [-1800, 1200],
    meaning: "因沟边多柳毛子得名；与平安镇柳毛屯重名，供重名检查演示。",
  },
];
