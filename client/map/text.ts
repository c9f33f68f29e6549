import type { Message } from "../../server/text/message.ts";

/** How the national map service asks to be named. */
export const TIANDITU_ATTRIBUTION = "国家地理信息公共服务平台 天地图";

export const mapText = {
  ownBase: { zh: "自有底图", en: "Own base map" },
  tiandituImage: { zh: "天地图影像", en: "Tianditu imagery" },
  tiandituMap: { zh: "天地图矢量", en: "Tianditu map" },
  base: { zh: "底图", en: "Base map" },
  layers: { zh: "图层", en: "Layers" },
  opacity: { zh: "不透明度", en: "Opacity" },
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  wholeCounty: { zh: "全域", en: "Whole county" },
  measure: { zh: "量测", en: "Measure" },
  measureHint: {
    zh: "在图上依次点击；双击结束，Esc 退出",
    en: "Click point after point; double-click ends, Esc leaves",
  },
  distance: { zh: "距离", en: "Distance" },
  area: { zh: "面积", en: "Area" },
  again: { zh: "重新量", en: "Measure anew" },
  openList: { zh: "列表", en: "List" },
  withoutWebGl: {
    zh: "此浏览器不支持 WebGL2，无法显示地图；列表和记录可照常使用",
    en: "This browser has no WebGL2, so there is no map; lists and records work as usual",
  },
  broken: {
    zh: "地图未能启动；列表和记录可照常使用",
    en: "The map could not start; lists and records work as usual",
  },
  crowd: {
    zh: ({ count }) => `此处有 ${count} 处，请选择`,
    en: ({ count }) => `${count} here; choose one`,
  },
  stopMode: { zh: "退出当前工具", en: "Leave the present tool" },
} satisfies Record<string, Message>;
