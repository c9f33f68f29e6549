export type StreetClass = "23512" | "23513" | "23514";

/** What is said of an invented street; `courses.ts` knows by its identifier where it runs. */
export interface StreetText {
  readonly id: string;
  readonly name: string;
  readonly classCode: StreetClass;
  readonly namedOn: string;
  readonly meaning: string;
  readonly formerName?: string;
  readonly status?: "proposed" | "abolished";
  readonly abolishedOn?: string;
}

export const STREETS: readonly StreetText[] = [
  {
    id: "row-0",
    name: "北园路",
    classCode: "23513",
    namedOn: "1996-05-20",
    meaning: "地处城北菜园，故名。",
  },
  {
    id: "row-1",
    name: "稻香路",
    formerName: "火磨街",
    classCode: "23513",
    namedOn: "2019-06-18",
    meaning: "取稻米飘香之意；原名火磨街，以早年火磨（面粉厂）得名。",
  },
  {
    id: "row-2",
    name: "二马路",
    classCode: "23514",
    namedOn: "1986-09-01",
    meaning: "以开街次序得名，为第二条马路。",
  },
  {
    id: "row-3",
    name: "松岭大路",
    classCode: "23512",
    namedOn: "1986-09-01",
    meaning: "因远望松岭得名。",
  },
  {
    id: "row-4",
    name: "重阳路",
    classCode: "23513",
    namedOn: "2008-10-07",
    meaning: "取重阳敬老之意。",
  },
  {
    id: "row-5",
    name: "育新路",
    classCode: "23514",
    namedOn: "1992-04-15",
    meaning: "沿路有学校，取培育新人之意。",
  },
  {
    id: "row-6",
    name: "南岗路",
    classCode: "23513",
    namedOn: "1996-05-20",
    meaning: "因路在南岗脚下得名。",
  },
  {
    id: "column-0",
    name: "西柳街",
    classCode: "23513",
    namedOn: "1992-04-15",
    meaning: "因街西植柳得名。",
  },
  {
    id: "column-1",
    name: "长兴街",
    classCode: "23513",
    namedOn: "1986-09-01",
    meaning: "取长久兴旺之意。",
  },
  {
    id: "column-2",
    name: "㙍台街",
    classCode: "23514",
    namedOn: "1992-04-15",
    meaning: "因旧有土㙍高台得名；“㙍”为生僻字，供显示与检索演示。",
  },
  {
    id: "column-3",
    name: "丰穗大街",
    classCode: "23512",
    namedOn: "1986-09-01",
    meaning: "取稻穗丰盈之意。",
  },
  {
    id: "column-4",
    name: "福源街",
    classCode: "23513",
    namedOn: "1992-04-15",
    meaning: "取福之源泉之意；与富源街同音，供同音检查演示。",
  },
  {
    id: "column-5",
    name: "富源街",
    classCode: "23513",
    namedOn: "1999-11-03",
    meaning: "取富之源泉之意；与福源街同音，供同音检查演示。",
  },
  {
    id: "column-6",
    name: "东柳街",
    classCode: "23513",
    namedOn: "2003-07-22",
    meaning: "因街东植柳得名。",
  },
  {
    id: "riverside",
    name: "滨溪路",
    classCode: "23512",
    namedOn: "2012-08-30",
    meaning: "因沿溪修筑得名。",
  },
  {
    id: "diagonal",
    name: "驿北路",
    classCode: "23513",
    namedOn: "1986-09-01",
    meaning: "因在旧驿站以北得名。",
  },
  {
    id: "rare",
    name: "𬭬光路",
    classCode: "23514",
    namedOn: "2003-07-22",
    meaning: "“𬭬”为生僻字，供显示与检索演示。",
  },
  {
    id: "third",
    name: "三马路",
    classCode: "23514",
    namedOn: "1986-09-01",
    meaning: "以开街次序得名，为第三条马路。",
  },
  {
    id: "lane-jade",
    name: "玉鑫胡同",
    classCode: "23514",
    namedOn: "2003-07-22",
    meaning: "取金玉满堂之意；专名与育新路同音。",
  },
  {
    id: "lane-well",
    name: "老井胡同",
    classCode: "23514",
    namedOn: "1986-09-01",
    meaning: "因巷内旧有水井得名。",
  },
  {
    id: "lane-mill",
    name: "磨坊胡同",
    classCode: "23514",
    namedOn: "1986-09-01",
    meaning: "因巷内旧有磨坊得名。",
  },
  {
    id: "lane-fleet",
    name: "车队胡同",
    classCode: "23514",
    namedOn: "1986-09-01",
    status: "abolished",
    abolishedOn: "2021-03-12",
    meaning: "因运输车队驻此得名；地块改造后胡同不存。",
  },
  {
    id: "outskirts",
    name: "云栖路",
    classCode: "23514",
    namedOn: "",
    status: "proposed",
    meaning: "拟命名，取云栖山麓之意。",
  },
];

/** When the renamed street got its first name. */
export const FIRST_NAMING_ON = "1986-09-01";
