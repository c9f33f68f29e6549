import type { Message } from "../text/message.ts";

/** Whose data the map shows, for every layer. */
export const attribution: Message = {
  zh: "地名与界线数据：本系统；界线为示意，不作为法定依据",
  en: "Names and boundaries: this system; boundary lines are indicative and have no legal force",
};
