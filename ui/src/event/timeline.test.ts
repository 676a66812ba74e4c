import { describe, expect, it } from "vitest";
import type { EventRow } from "../ipc/generated.ts";
import { dayNumber } from "./scale.ts";
import { inPart, lookOf, outline, shapesOf, wrapped } from "./shapes.ts";
import { extentOf, followersIn, type Item, itemOf, type Lane, lanesOf, layoutOf, linksOf, neighbour, partiesOf, placedAt, sizesAt } from "./timeline.ts";

const event = (id: string, dates: EventRow["dates"], more: Partial<EventRow> = {}): EventRow => ({
  id, kind: "decision", title: { fr: id, en: "" }, participants: [], dates, follows: [], themes: [], passages: [], references: [], independent: 0, ...more,
});
const held = (value: string, end?: string): EventRow["dates"][number] => ({ label: "held", value, ...(end ? { end } : {}) });
const item = (row: EventRow): Item => {
  const made = itemOf(row, row.title.fr);
  if (!made) throw new Error(`${row.id} has no date`);
  return made;
};
const sizes = sizesAt(1);
const one = (rows: readonly EventRow[]): Lane[] => [{ id: "all", name: "Tout", items: rows.map(item) }];
const wide = { left: -1e7, right: 1e7, top: -1e7, bottom: 1e7 };

const retrait = event("retrait", [{ label: "announced", value: "2024-01-28" }, { label: "notified", value: "2024-01-29" }, { label: "effective", value: "2025-01-29" }], { themes: ["droit"] });
const accra = event("accra", [held("2025-04-22", "2025-04-23")], { follows: ["retrait"], themes: ["droit", "mediation"] });
const mai = event("mai", [held("2025-05")], { themes: ["mediation"], track: "parallel" });
const annee = event("annee", [held("2025")], { track: "irritant" });
const bamako = event("bamako", [held("2025-05-22")], { follows: ["accra", "inconnu"], themes: ["droit", "securite"], confidence: "low" });
const all = [retrait, accra, mai, annee, bamako];
const naming = { lanes: [{ id: "droit", name: "Droit" }, { id: "vide", name: "Vide" }, { id: "mediation", name: "Médiation" }, { id: "securite", name: "Sécurité" }], of: (row: EventRow) => row.themes, rest: "Sans thème" };

describe("the lanes of the picture", () => {
  it("hold an event of several themes each, and those of none at the end; empty ones are left out", () => {
    expect(lanesOf(all.map(item), naming).map((lane) => [lane.name, ...lane.items.map((inside) => inside.event.id)])).toEqual([
      ["Droit", "retrait", "accra", "bamako"], ["Médiation", "accra", "mai"], ["Sécurité", "bamako"], ["Sans thème", "annee"],
    ]);
  });

  it("are the parties with most events; persons are none", () => {
    const took = (id: string, ...actors: string[]): EventRow => event(id, [held("2025")], { participants: actors.map((actor) => ({ actor, stated: false })) });
    expect(partiesOf([took("a", "mali", "goita"), took("b", "aes", "mali"), took("c", "niger")], (actor) => actor !== "goita", 2)).toEqual(["mali", "aes"]);
  });
});

describe("the place of an event", () => {
  it("knows a day, several days, a month and a year apart", () => {
    expect(item(bamako).moments).toEqual([{ from: dayNumber("2025-05-22"), to: dayNumber("2025-05-23"), soft: false, range: false, label: "held" }]);
    expect(item(accra).moments[0]).toMatchObject({ soft: false, range: true });
    expect(item(mai).moments[0]).toMatchObject({ soft: true, from: dayNumber("2025-05-01"), to: dayNumber("2025-06-01") });
    expect(item(annee).moments[0]).toMatchObject({ soft: true, to: dayNumber("2026-01-01") });
    expect(itemOf(event("x", [held("bientôt")]), "x"), "what is no date has no place").toBeNull();
  });

  it("takes the room of all its dates", () => {
    expect(item(retrait).moments.map((moment) => moment.label)).toEqual(["announced", "notified", "effective"]);
    expect([item(retrait).from, item(retrait).to]).toEqual([dayNumber("2024-01-28"), dayNumber("2025-01-30")]);
    expect(extentOf(all.map(item), "2026-02-01")[1], "today is near").toBe(dayNumber("2026-02-01"));
    expect(extentOf(all.map(item), "2030-01-01")).toEqual([dayNumber("2024-01-28"), dayNumber("2026-01-01")]);
    expect(extentOf([], "2026-01-01")[1], "without events, around today").toBeGreaterThan(dayNumber("2026-01-01"));
  });

  it("overlaps no other, at any scale, with titles or without", () => {
    const many = Array.from({ length: 400 }, (_, at) => event(`e${at}`, [held(new Date(1.6e12 + ((at * 7919) % 400) * 4e8).toISOString().slice(0, at % 9 === 0 ? 7 : 10)), ...(at % 11 === 0 ? [{ label: "effective" as const, value: "2025-01-29" }] : [])], { title: { fr: `Titre assez long de l’événement ${at}`, en: "" } }));
    for (const scale of [0.02, 0.3, 2, 20, 90]) {
      const { lanes, height } = layoutOf(one(many), scale, sizes);
      const rows = new Map<number, { left: number; right: number }[]>();
      for (const placed of lanes[0]?.placed ?? []) rows.set(placed.row, [...(rows.get(placed.row) ?? []), placed]);
      for (const boxes of rows.values()) {
        boxes.sort((a, b) => a.left - b.left);
        expect(boxes.slice(1).every((box, at) => box.left >= (boxes[at]?.right ?? 0)), `at ${scale}`).toBe(true);
      }
      expect(height).toBeGreaterThanOrEqual(rows.size * sizes.row);
    }
  });

  it("has its title while there is room, and none where there are too many", () => {
    const few = layoutOf(one(all), 1, sizes).lanes[0]?.placed ?? [];
    expect(few.map((placed) => placed.label?.text)).toEqual(["retrait", "accra", "mai", "bamako", "annee"]);
    const many = Array.from({ length: 300 }, (_, at) => event(`e${at}`, [held("2025-05-22")]));
    expect(layoutOf(one(many), 1, sizes).lanes[0]?.placed.every((placed) => placed.label === null)).toBe(true);
  });

  it("is found under the pointer, and no other is", () => {
    const layout = layoutOf(lanesOf(all.map(item), naming), 2, sizes);
    for (const [id, places] of layout.of) for (const place of places) expect(placedAt(layout, place.x, place.y)?.item.event.id).toBe(id);
    expect(placedAt(layout, -500, 10)).toBeNull();
    expect(placedAt(layout, 10, layout.height + 50)).toBeNull();
  });
});

describe("travel from event to event", () => {
  const layout = layoutOf(lanesOf(all.map(item), naming), 2, sizes);
  const at = (id: string, lane: number) => layout.of.get(id)?.find((place) => place.lane === lane) ?? null;
  const name = (placed: ReturnType<typeof at>): string | undefined => placed?.item.event.id;

  it("begins with the earliest", () => expect(name(neighbour(layout, null, "later"))).toBe("retrait"));

  it("goes along time within a lane, and stops at its ends", () => {
    expect(name(neighbour(layout, at("retrait", 0), "later"))).toBe("accra");
    expect(name(neighbour(layout, at("accra", 0), "earlier"))).toBe("retrait");
    expect(neighbour(layout, at("retrait", 0), "earlier")).toBeNull();
    expect(name(neighbour(layout, at("retrait", 0), "last"))).toBe("bamako");
    expect(name(neighbour(layout, at("bamako", 0), "first"))).toBe("retrait");
  });

  it("goes to the nearest in time in the next lane", () => {
    expect(name(neighbour(layout, at("bamako", 0), "down"))).toBe("mai");
    expect(neighbour(layout, at("bamako", 0), "up")).toBeNull();
    expect([name(neighbour(layout, at("mai", 1), "down")), neighbour(layout, at("mai", 1), "down")?.lane]).toEqual(["bamako", 2]);
  });
});

describe("what is drawn", () => {
  const ids = all.map((row) => row.id);
  const layout = layoutOf(lanesOf(all.map(item), naming), 2, sizes);

  it("joins an event with what it follows from, once, between the nearest lanes, and nothing with what is not there", () => {
    const followers = followersIn(all.map(item));
    expect([followers.get("accra"), followers.get("bamako")]).toEqual([["bamako"], undefined]);
    expect(linksOf(layout, ["accra"], followers).map(({ from, to }) => [from.item.event.id, to.item.event.id]), "to and from one event").toEqual([["retrait", "accra"], ["accra", "bamako"]]);
    expect(linksOf(layout, ids, followers, 1), "more than told would hide what they join").toEqual([]);
    expect(linksOf(layout, ids, followers).map(({ from, to }) => [from.item.event.id, to.item.event.id, from.lane, to.lane])).toEqual([["retrait", "accra", 0, 0], ["accra", "bamako", 0, 0]]);
  });

  it("tells track and confidence by shape, spans by bars, want of precision by a soft one", () => {
    const shapes = shapesOf(layout, wide, followersIn(all.map(item)));
    expect(shapes.marks.parallel.full).not.toBe("");
    expect(shapes.marks.irritant.full).not.toBe("");
    expect([shapes.marks.step.hollow.match(/M/g)?.length, lookOf(mai)], "the doubtful one in both its lanes").toEqual([2, "parallel"]);
    expect(shapes.soft.map((path) => path.match(/M/g)?.length)).toEqual([2, 2, 2]);
    expect(shapes.joins.match(/M/g), "the dates of the withdrawal").toHaveLength(1);
    expect(shapes.dots.match(/M/g), "announced and notified lie too near one another to be two marks").toHaveLength(1);
    expect(shapes.links.match(/M/g)).toHaveLength(2);
    const close = layoutOf(one([accra]), 40, sizes);
    expect(shapesOf(close, wide, new Map()).bars.step).not.toBe("");
  });

  it("is only what is in sight", () => {
    const many = Array.from({ length: 5000 }, (_, at) => event(`e${at}`, [held(new Date(1.5e12 + at * 8e7).toISOString().slice(0, 10))]));
    const far = layoutOf(one(many), 20, sizes);
    const seen = inPart(far, { left: 1000, right: 2000, top: 0, bottom: 400 });
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.length).toBeLessThan(200);
    expect(shapesOf(far, { left: 1000, right: 2000, top: 0, bottom: 400 }, new Map()).count).toBe(seen.length);
  });

  it("has an outline that holds all its dates", () => {
    const [place] = layout.of.get("retrait") ?? [];
    if (!place) throw new Error("no place");
    const box = outline(layout, place);
    expect(box.x).toBeLessThan(place.x);
    expect(box.width).toBeGreaterThan((item(retrait).to - item(retrait).from) * 2);
  });

  it("wraps long names of lanes", () => {
    expect(wrapped("Relations politiques et diplomatiques", 22, 2)).toEqual(["Relations politiques", "et diplomatiques"]);
    expect(wrapped("Relations politiques et diplomatiques", 14, 2)).toEqual(["Relations", "politiques et…"]);
    expect(wrapped("Anticonstitutionnellement", 10, 3)[0]).toBe("Anticonst-");
    expect(wrapped("Droit", 22, 2)).toEqual(["Droit"]);
  });
});
