import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  useContext,
} from "solid-js";
import { createMediaQuery } from "./media-query.ts";
import { readPreference, writePreference } from "./preferences.ts";

/** What a person chooses, and what it comes to. */
export const THEME_CHOICES = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = "light" | "dark";

interface ThemeControl {
  choice: Accessor<ThemeChoice>;
  choose: (choice: ThemeChoice) => void;
  theme: Accessor<Theme>;
}

const ThemeContext = createContext<ThemeControl>();

const isChoice = (text: string | null): text is ThemeChoice =>
  THEME_CHOICES.some((choice) => choice === text);

export function ThemeProvider(props: { children: JSX.Element }) {
  const kept = readPreference("theme");
  const [choice, setChoice] = createSignal<ThemeChoice>(isChoice(kept) ? kept : "system");
  const systemIsDark = createMediaQuery("(prefers-color-scheme: dark)");
  const theme = createMemo<Theme>(() => {
    const chosen = choice();
    return chosen === "system" ? (systemIsDark() ? "dark" : "light") : chosen;
  });
  createEffect(() => {
    document.documentElement.dataset.theme = theme();
  });
  const choose = (chosen: ThemeChoice) => {
    writePreference("theme", chosen);
    setChoice(chosen);
  };
  return (
    <ThemeContext.Provider value={{ choice, choose, theme }}>
      {props.children}
    </ThemeContext.Provider>
  );
}

export function useTheme(): ThemeControl {
  const control = useContext(ThemeContext);
  if (!control) throw new Error("useTheme outside of ThemeProvider");
  return control;
}
