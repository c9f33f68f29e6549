import type { Message } from "../text/message.ts";

/** The sentences of the problems that any route may answer. */
export const httpProblems = {
  "invalid-input": {
    zh: "填写的内容有误，请改正标出的项目后再提交",
    en: "Some of what was entered is not valid; correct the marked fields and send again",
  },
  "malformed-json": {
    zh: "请求内容不是有效的 JSON",
    en: "The request body is not valid JSON",
  },
  "not-signed-in": { zh: "请先登录", en: "Sign in first" },
  "not-allowed": {
    zh: "您的角色没有此项权限，请联系管理员",
    en: "Your role may not do this; ask an administrator",
  },
  "cross-site": {
    zh: "拒绝来自其他网站的请求",
    en: "Requests from other sites are refused",
  },
  "not-found": {
    zh: "没有找到该记录，可能已被移走或编号有误",
    en: "No such record; it may have gone, or its number is wrong",
  },
  "no-such-address": { zh: "没有这个地址", en: "There is nothing at this address" },
  "idempotency-key-missing": {
    zh: "写操作须带 Idempotency-Key（客户端生成的 UUIDv7）",
    en: "A write needs an Idempotency-Key, a UUIDv7 made by the client",
  },
  "version-missing": {
    zh: "修改须带 If-Match（所依据的版本号）",
    en: "A change needs If-Match with the version it is based on",
  },
  "operation-reused": {
    zh: "同一操作编号已用于另一内容，请重新提交",
    en: "This operation number was already used for something else; send again under a new one",
  },
  "too-many-requests": {
    zh: ({ retryAfterS }) => `请求过于频繁，请 ${retryAfterS} 秒后再试`,
    en: ({ retryAfterS }) => `Too many requests; try again in ${retryAfterS} s`,
  },
  stale: {
    zh: "您编辑期间，他人已保存了新版本，请对照后再保存",
    en: "Somebody saved a newer version while you were editing; compare, then save again",
  },
  "body-too-large": {
    zh: "提交的内容过大",
    en: "The request is too large",
  },
  "unsupported-media-type": {
    zh: "不支持这种内容类型，请用 application/json",
    en: "This content type is not supported; use application/json",
  },
  "bad-request": { zh: "请求无法识别", en: "The request could not be understood" },
  unavailable: {
    zh: "数据库暂不可用，请稍候再试；您填写的内容未丢失",
    en: "The database is not available just now; try again shortly, nothing you entered is lost",
  },
  "storage-full": {
    zh: "服务器磁盘已满，未保存；请联系管理员清理空间",
    en: "The server's disk is full; nothing was saved. Ask the administrator to free space",
  },
  internal: {
    zh: "程序内部错误，已记录；未保存任何内容",
    en: "Internal error, logged; nothing was saved",
  },
} satisfies Record<string, Message>;

/** What can be wrong with one field. */
export const faultTexts = {
  required: { zh: "必填", en: "required" },
  type: { zh: "类型不符", en: "wrong type" },
  format: { zh: "格式不符", en: "wrong format" },
  "too-long": {
    zh: ({ limit }) => `不超过 ${limit} 字`,
    en: ({ limit }) => `at most ${limit} characters`,
  },
  "too-short": { zh: "不能为空", en: "must not be empty" },
  "out-of-range": { zh: "超出范围", en: "out of range" },
  unknown: { zh: "不认识的项目", en: "not a known field" },
  "not-one-of": { zh: "不在可选范围内", en: "not one of the choices" },
  "too-deep": {
    zh: ({ limit }) => `嵌套不超过 ${limit} 层`,
    en: ({ limit }) => `nested at most ${limit} deep`,
  },
  "nul-or-surrogate": { zh: "含有无效字符", en: "contains invalid characters" },
  "not-in-dictionary": { zh: "代码表中没有此代码", en: "not a code of the dictionary" },
  swapped: { zh: "经度与纬度似乎颠倒", en: "longitude and latitude seem to be swapped" },
  "outside-provinces": {
    zh: "位置不在吉林省、黑龙江省范围内",
    en: "the position lies outside Jilin and Heilongjiang",
  },
} satisfies Record<string, Message>;
