import type { Message } from "../text/message.ts";

export const fileProblems = {
  "file-too-large": {
    zh: ({ maxMegabytes }) => `文件不能超过 ${maxMegabytes} MB`,
    en: ({ maxMegabytes }) => `A file may have ${maxMegabytes} MB at most`,
  },
  "file-type-mismatch": {
    zh: "只接受 PDF、JPEG、PNG，且内容须与声明的类型一致",
    en: "Only PDF, JPEG and PNG are accepted, and the content must be of the type it is said to be",
  },
  "upload-cut-short": {
    zh: "文件没有传完，请重新上传",
    en: "The file did not arrive whole; send it again",
  },
  "file-not-stored": {
    zh: "没有找到该文件的内容，请先上传",
    en: "The content of this file is not here; upload it first",
  },
  "file-use-pkey": {
    zh: "该编号的附件已存在",
    en: "An attachment with this id is already there",
  },
} satisfies Record<string, Message>;
