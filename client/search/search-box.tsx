import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { createMediaQuery, NARROW } from "../media-query.ts";
import { describeError } from "../problem-text.ts";
import { isComposing } from "../shortcut-rules.ts";
import { useShortcut } from "../shortcuts.tsx";
import { Magnifier } from "../ui/icons.tsx";
import { createSearch } from "./create-search.ts";
import { SuggestionLine } from "./suggestion-line.tsx";
import { positionIn, type Suggestion, suggestionsOf } from "./suggestions.ts";
import { useTake } from "./take.ts";
import { searchText } from "./text.ts";
import "./search.css";

/** Finds anything with a name, and goes to typed coordinates. */
export function SearchBox() {
  const { t, language } = useLanguage();
  const take = useTake();
  const isNarrow = createMediaQuery(NARROW);
  const [text, setText] = createSignal("");
  const [isOpen, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(0);
  const found = createSearch(text);
  const position = createMemo(() => positionIn(text(), language()));
  const suggestions = createMemo(() => [...position().readings, ...suggestionsOf(found().hits)]);
  const remark = () => {
    if (position().fault) return position().fault;
    if (found().error) return describeError(found().error, t);
    const isAnswered = found().q === text().trim() && found().q !== "";
    return isAnswered && suggestions().length === 0
      ? t(searchText.nothing, { q: found().q })
      : null;
  };
  const isListed = () => isOpen() && text().trim() !== "" && (suggestions().length > 0 || remark());
  let input: HTMLInputElement | undefined;

  const focus = () => {
    input?.focus();
    input?.select();
  };
  useShortcut({ keys: "/", title: searchText.title, run: focus });
  useShortcut({ keys: "Ctrl+k", title: searchText.title, run: focus });
  createEffect(on(suggestions, () => setActive(0)));

  const choose = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return;
    setOpen(false);
    input?.blur();
    take(suggestion);
  };
  const step = (by: number) => {
    const count = suggestions().length;
    if (count > 0) setActive((now) => (now + by + count) % count);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const actions: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => choose(suggestions()[active()]),
      Escape: () => {
        setOpen(false);
        input?.blur();
      },
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  const type = (typed: string) => {
    setOpen(true);
    setText(typed);
  };
  return (
    <search class="search">
      <div class="search-field">
        <Magnifier />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={t(searchText.title)}
          aria-expanded={Boolean(isListed())}
          aria-controls="search-results"
          aria-activedescendant={isListed() ? `search-result-${active()}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder={t(isNarrow() ? searchText.placeholderShort : searchText.placeholder)}
          // What an input method is still composing is not a text yet.
          onInput={(event) => !event.isComposing && type(event.currentTarget.value)}
          onCompositionEnd={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
        <kbd>/</kbd>
      </div>
      <Show when={isListed()}>
        <div class="search-results floating">
          <div id="search-results" role="listbox" aria-label={t(searchText.results)}>
            <For each={suggestions()}>
              {(suggestion, index) => (
                <SuggestionLine
                  id={`search-result-${index()}`}
                  suggestion={suggestion}
                  active={index() === active()}
                  onPoint={() => setActive(index())}
                  onTake={() => choose(suggestion)}
                />
              )}
            </For>
          </div>
          <Show when={remark()}>
            {(sentence) => (
              <p class="search-remark" role="status">
                {sentence()}
              </p>
            )}
          </Show>
        </div>
      </Show>
    </search>
  );
}
