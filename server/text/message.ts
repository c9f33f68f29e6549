export type Language = "zh" | "en";

/** A sentence in both languages; parameters are filled in where it is shown. */
export type Message<P = Record<string, unknown>> = Record<
  Language,
  string | ((params: P) => string)
>;

/** The sentence of `message` in `language`. */
export const say = (
  message: Message,
  language: Language,
  params: Record<string, unknown> = {},
): string => {
  const sentence = message[language];
  return typeof sentence === "string" ? sentence : sentence(params);
};
