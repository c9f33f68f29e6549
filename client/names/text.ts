import type { Message } from "../../server/text/message.ts";

export const namesText = {
  title: { zh: "地名", en: "Names" },
  places: { zh: "地名点", en: "Places" },
  assumed: { zh: "位置为假定，待核", en: "Position assumed, to be checked" },
  past: { zh: "曾用、历史、已销", en: "Former, historical, abolished" },
  streets: { zh: "街路", en: "Streets" },
} satisfies Record<string, Message>;
