import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLayers, readView, writeLayers, writeView } from "../../client/address-codec.ts";

describe("a view in the address", () => {
  it.each([
    undefined,
    "",
    "12",
    "12_44",
    "12_44.4_126.9_1",
    "a_44_126",
    "12_95_126",
    "12_44_181",
    "25_44_126",
    "12__126",
  ])("is not read from %j", (text) => expect(readView(text)).toBeNull());

  it("comes back as it was, to a metre and a hundredth of a zoom", () => {
    const view = fc.record({
      zoom: fc.double({ min: 0, max: 24, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -85, max: 85, noNaN: true }),
    });
    fc.assert(
      fc.property(view, (given) => {
        const read = readView(writeView(given));
        expect(read?.zoom).toBeCloseTo(given.zoom, 1);
        expect(read?.lon).toBeCloseTo(given.lon, 4);
        expect(read?.lat).toBeCloseTo(given.lat, 4);
        expect(writeView(read ?? { zoom: 0, lon: 0, lat: 0 })).toBe(writeView(given));
      }),
    );
  });

  it("needs no escapes in a query", () => {
    const written = writeView({ zoom: 12.5, lon: 126.95, lat: 44.41 });
    expect(written).toBe("12.5_44.41_126.95");
    expect(new URLSearchParams({ at: written }).toString()).toBe(`at=${written}`);
  });
});

describe("layers in the address", () => {
  it("say only what differs", () => {
    expect(writeLayers({ places: {}, streets: { shown: false }, districts: { opacity: 60 } })).toBe(
      "-streets.districts_60",
    );
  });

  it("come back as they were, whatever was chosen", () => {
    const choice = fc.record(
      { shown: fc.boolean(), opacity: fc.integer({ min: 0, max: 100 }) },
      { requiredKeys: [] },
    );
    const chosen = choice.filter((one) => Object.keys(one).length > 0);
    const ids = fc.constantFrom("places", "streets", "boundary-lines", "districts");
    fc.assert(
      fc.property(fc.dictionary(ids, chosen), (choices) => {
        const written = writeLayers(choices);
        expect(readLayers(written)).toEqual(choices);
        expect(new URLSearchParams({ layers: written }).toString()).toBe(`layers=${written}`);
      }),
    );
  });

  it("leave out what nobody could have chosen", () => {
    expect(readLayers("-streets.<b>.places_999.__proto__")).toEqual({
      streets: { shown: false },
      places: { opacity: 100 },
    });
  });
});
