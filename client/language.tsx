import {
  type Accessor,
  createContext,
  createEffect,
  createSignal,
  type JSX,
  useContext,
} from "solid-js";
import { type Language, type Message, say } from "../server/text/message.ts";
import { readPreference, writePreference } from "./preferences.ts";

/** BCP 47 tags by which dates and numbers are written. */
const LOCALES: Record<Language, string> = { zh: "zh-CN", en: "en" };

/** The bureau's clock: instants are shown in it, wherever the browser is. */
const TIME_ZONE = "Asia/Shanghai";

interface NumberManner {
  unit?: string;
  decimals?: number;
}

export interface Speech {
  language: Accessor<Language>;
  setLanguage: (language: Language) => void;
  /** The sentence of a message in the present language. */
  t: (message: Message, params?: Record<string, unknown>) => string;
  /** A calendar date `YYYY-MM-DD`, written out. */
  date: (iso: string) => string;
  /** An instant, to the minute, by the bureau's clock. */
  instant: (iso: string) => string;
  /** A number with its group marks and, where given, a narrow space and its unit. */
  number: (value: number, manner?: NumberManner) => string;
}

const LanguageContext = createContext<Speech>();

/** The language a person has not chosen yet: the browser's, as far as we speak it. */
const firstLanguage = (): Language =>
  navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";

const isLanguage = (text: string | null): text is Language => text === "zh" || text === "en";

const written = (iso: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, options).format(new Date(iso));

export function createSpeech(): Speech {
  const kept = readPreference("language");
  const [language, setLanguage] = createSignal<Language>(isLanguage(kept) ? kept : firstLanguage());
  const locale = () => LOCALES[language()];
  return {
    language,
    setLanguage: (chosen) => {
      writePreference("language", chosen);
      setLanguage(chosen);
    },
    t: (message, params) => say(message, language(), params),
    date: (iso) => written(iso, locale(), { dateStyle: "medium", timeZone: "UTC" }),
    instant: (iso) =>
      written(iso, locale(), { dateStyle: "medium", timeStyle: "short", timeZone: TIME_ZONE }),
    number: (value, { unit, decimals = 0 } = {}) => {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const figure = new Intl.NumberFormat(locale(), digits).format(value);
      return unit ? `${figure}\u202F${unit}` : figure;
    },
  };
}

/** Today's date by the bureau's clock, `YYYY-MM-DD`. */
export const today = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE }).format(new Date());

export function LanguageProvider(props: { children: JSX.Element }) {
  const speech = createSpeech();
  createEffect(() => {
    document.documentElement.lang = LOCALES[speech.language()];
  });
  return <LanguageContext.Provider value={speech}>{props.children}</LanguageContext.Provider>;
}

export function useLanguage(): Speech {
  const speech = useContext(LanguageContext);
  if (!speech) throw new Error("useLanguage outside of LanguageProvider");
  return speech;
}
