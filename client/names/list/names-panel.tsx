import { createSignal, For, Show } from "solid-js";
import { NAME_STATUSES, POSITION_QUALITIES } from "../../../server/names/contract.ts";
import { positionQualities, statusNames } from "../../../server/names/text.ts";
import { useAddress } from "../../address.tsx";
import { Panel } from "../../frame/panel.tsx";
import { useLanguage } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { useShortcut } from "../../shortcuts.tsx";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Checkbox } from "../../ui/field.tsx";
import { Go } from "../../ui/go.tsx";
import { Plus } from "../../ui/icons.tsx";
import { Select } from "../../ui/select.tsx";
import { Empty, Failure, Reading } from "../../ui/states.tsx";
import { createPlaceClasses, createTownships } from "../codes.ts";
import { namesText } from "../text.ts";
import { createPlaces } from "./create-places.ts";
import { countFilters, queryOf, useFilters } from "./filters.ts";
import { PlaceLink } from "./place-link.tsx";
import "./list.css";

/** The register in pinyin order, narrowed by filters that the address keeps. */
export function NamesPanel() {
  const { t, number } = useLanguage();
  const address = useAddress();
  const session = useSession();
  const filters = useFilters();
  const places = createPlaces(() => queryOf(filters.filters(), filters.bounds()));
  const reason = () => {
    const refused = session.whyNot("place.create");
    return refused ? t(refused) : undefined;
  };
  const add = () => {
    if (reason() === undefined) address.open("/names/new");
  };
  useShortcut({ keys: "n", title: namesText.addTitle, run: add });
  return (
    <Panel
      title={t(namesText.title)}
      subtitle={
        <Show when={places.places()}>
          {(found) => t(namesText.total, { count: number(found().total) })}
        </Show>
      }
      tools={
        <Button kind="primary" icon={<Plus />} shortcut="N" reason={reason()} onClick={add}>
          {t(namesText.add)}
        </Button>
      }
    >
      <FilterBar />
      <Show when={places.error()}>
        {(error) => <Failure error={error()} onRetry={places.reread} />}
      </Show>
      <Show
        when={places.places()}
        fallback={
          <Show when={places.reading()}>
            <Reading />
          </Show>
        }
      >
        {(found) => (
          <>
            <ul class="place-list">
              <For each={found().items} fallback={<NothingFound />}>
                {(place) => <PlaceLink place={place} />}
              </For>
            </ul>
            <Show when={found().hasMore}>
              <p class="list-more">
                {t(namesText.shown, {
                  shown: number(found().items.length),
                  count: number(found().total),
                })}
                <Button busy={places.reading()} onClick={places.more}>
                  {t(namesText.more, {
                    count: Math.min(100, found().total - found().items.length),
                  })}
                </Button>
              </p>
            </Show>
          </>
        )}
      </Show>
    </Panel>
  );
}

/** What narrows the list: the work list of unlocated places at hand, the rest behind a button. */
function FilterBar() {
  const { t } = useLanguage();
  const { filters, change, clear } = useFilters();
  const classes = createPlaceClasses();
  const townships = createTownships();
  const [isOpen, setOpen] = createSignal(countFilters(filters()) > 0);
  const isToCheck = () => filters().position === "assumed";
  return (
    <section class="panel-section">
      <div class="filter-bar">
        <Button pressed={isOpen()} onClick={() => setOpen(!isOpen())}>
          {t(namesText.filter)} {countFilters(filters()) || ""}
        </Button>
        <Button
          pressed={isToCheck()}
          onClick={() => change({ position: isToCheck() ? null : "assumed" })}
        >
          {t(namesText.toCheck)}
        </Button>
        <Go to="/districts">{t(namesText.byDistrict)}</Go>
      </div>
      <Checkbox
        label={t(namesText.inWindow)}
        checked={filters().window}
        onChange={(window) => change({ window })}
      />
      <Show when={isOpen()}>
        <Combobox
          label={t(namesText.class)}
          value={filters().class}
          options={classes.choices()}
          onChange={(value) => change({ class: value })}
          optional
          placeholder={t(namesText.any)}
        />
        <Combobox
          label={t(namesText.township)}
          value={filters().township}
          options={townships.choices()}
          onChange={(value) => change({ township: value })}
          optional
          placeholder={t(namesText.any)}
        />
        <div class="filter-pair">
          <Select
            label={t(namesText.status)}
            value={filters().status}
            options={NAME_STATUSES.map((value) => ({ value, label: t(statusNames[value]) }))}
            onChange={(status) => change({ status })}
            none={t(namesText.any)}
            onClear={() => change({ status: null })}
          />
          <Select
            label={t(namesText.positionQuality)}
            value={filters().position}
            options={POSITION_QUALITIES.map((value) => ({
              value,
              label: t(positionQualities[value]),
            }))}
            onChange={(position) => change({ position })}
            none={t(namesText.any)}
            onClear={() => change({ position: null })}
          />
        </div>
        <Show when={countFilters(filters()) > 0}>
          <Button kind="quiet" onClick={clear}>
            {t(namesText.clearFilters)}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

/** Why nothing is listed, and what to do about it. */
function NothingFound() {
  const { t } = useLanguage();
  const { filters, change, clear } = useFilters();
  return (
    <Show
      when={filters().window}
      fallback={
        <Show when={countFilters(filters()) > 0} fallback={<Empty text={t(namesText.noneYet)} />}>
          <Empty text={t(namesText.noneMatch)}>
            <Button onClick={clear}>{t(namesText.clearFilters)}</Button>
          </Empty>
        </Show>
      }
    >
      <Empty text={t(namesText.noneInWindow)}>
        <Button onClick={() => change({ window: false })}>{t(namesText.allPlaces)}</Button>
      </Empty>
    </Show>
  );
}
