import { expect } from "vitest";
import { type Person, test, writing } from "../support/app.ts";
import { givenDistricts, givenPlace } from "../support/given.ts";

const DURATION_MS = 2_000;
const [WRITERS, READERS] = [2, 4];

test("two writers and four readers at once get only right answers", async ({ app, db, person }) => {
  const { township } = await givenDistricts(db);
  const officer = await person("officer");
  const until = performance.now() + DURATION_MS;
  /** What each place holds at least, and the most that was sent to it. */
  const places = await Promise.all(
    Array.from({ length: WRITERS }, async () => ({
      id: await givenPlace(db, township),
      saved: 1,
      sent: 1,
    })),
  );
  type Place = (typeof places)[number];
  let reads = 0;

  const write = async (place: Place, { inject }: Person) => {
    while (performance.now() < until || place.saved < 3) {
      place.sent += 1;
      const answer = await inject({
        method: "PATCH",
        url: `/api/places/${place.id}`,
        headers: writing(place.saved),
        body: { meaning: `v${place.sent}`, description: `v${place.sent}` },
      });
      expect(answer.json()).toMatchObject({ id: place.id, version: place.sent });
      place.saved = place.sent;
    }
  };
  const read = async (place: Place) => {
    while (performance.now() < until || reads < 20) {
      const least = place.saved;
      const { version, name, description } = (await app.inject(`/api/places/${place.id}`)).json();
      expect(version).toBeGreaterThanOrEqual(least);
      expect(version).toBeLessThanOrEqual(place.sent);
      // A record is read as one: its text and its version belong together.
      expect(description).toBe(version === 1 ? "" : `v${version}`);
      expect(name.meaning).toBe(description);
      reads += 1;
    }
  };

  await Promise.all([
    ...places.map((place) => write(place, officer)),
    ...Array.from({ length: READERS }, (_, reader) => read(places[reader % WRITERS] as Place)),
  ]);
  expect(reads).toBeGreaterThanOrEqual(20);
  for (const { saved } of places) expect(saved).toBeGreaterThanOrEqual(3);
});
