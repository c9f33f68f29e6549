import { today, useLanguage } from "../language.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { THEME_CHOICES, useTheme } from "../theme.tsx";
import { Sun } from "../ui/icons.tsx";
import { Menu } from "../ui/menu.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { frameText, themeNames } from "./text.ts";

export function TopBar() {
  const { t, date } = useLanguage();
  return (
    <header class="top-bar">
      <SearchBox />
      <p class="top-bar-date">
        <span>{t(frameText.today)}</span> <time dateTime={today()}>{date(today())}</time>
      </p>
      <LanguageMenu />
      <ThemeMenu />
      <AccountMenu />
    </header>
  );
}

/** Each language is named in itself. */
const LANGUAGES = [
  { language: "zh", own: "中文" },
  { language: "en", own: "English" },
] as const;

function LanguageMenu() {
  const { t, language, setLanguage } = useLanguage();
  const items = () =>
    LANGUAGES.map((entry) => ({
      label: entry.own,
      checked: entry.language === language(),
      run: () => setLanguage(entry.language),
    }));
  return (
    <Menu
      label={t(frameText.language)}
      trigger={<span>{language() === "zh" ? "中" : "EN"}</span>}
      items={items()}
    />
  );
}

function ThemeMenu() {
  const { t } = useLanguage();
  const { choice, choose } = useTheme();
  const items = () =>
    THEME_CHOICES.map((theme) => ({
      label: t(themeNames[theme]),
      checked: theme === choice(),
      run: () => choose(theme),
    }));
  return <Menu label={t(frameText.theme)} trigger={<Sun />} items={items()} />;
}
