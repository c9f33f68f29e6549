const TONE_MARKS = /[\u0300\u0301\u0304\u030c]/gu;
/** ü in decomposed form, wherever the tone mark stands. */
const U_UMLAUT = /u\p{M}*\u0308\p{M}*/gu;

/** Pinyin without tone marks; ü stays: `Lǚshùn` gives `Lüshun`. */
export const withoutTones = (pinyin: string): string =>
  pinyin.normalize("NFD").replace(TONE_MARKS, "").normalize("NFC");

/** What is typed for pinyin: small Latin letters without marks, ü as v; all else is kept. */
export const typedLetters = (pinyin: string): string =>
  pinyin
    .toLowerCase()
    .normalize("NFD")
    .replace(U_UMLAUT, "v")
    .replace(/(?<=[a-z])\p{M}+/gu, "")
    .normalize("NFC");
