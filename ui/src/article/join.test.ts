import { expect, it } from "vitest";
import type { ArticleRow } from "../ipc/generated.ts";
import { joinable } from "./join.ts";

const row = (id: number, title: string, published: string | null): ArticleRow => ({ id, title, published, outlet: "Le Courrier" }) as ArticleRow;
const rows = [row(1, "Bamako", "2025-05-22"), row(2, "Abuja", "2024-12-01"), row(3, "Niamey reçoit", "2025-05-23"), row(4, "Sans date", null), row(5, "Reprise", "2025-05-22")];
const article = { id: 1, published: "2025-05-22", copy_group: [{ id: 1 }, { id: 5 }] } as never;

it("neither itself nor what it is with already; the nearest day first, what has none last", () => {
  expect(joinable(rows, article, "").map((one) => one.id)).toEqual([3, 2, 4]);
});

it("is found by any words of title, outlet and date, without accents", () => {
  expect(joinable(rows, article, "recoit courrier").map((one) => one.id)).toEqual([3]);
  expect(joinable(rows, article, "2024 abuja").map((one) => one.id)).toEqual([2]);
  expect(joinable(rows, article, "x")).toEqual([]);
});
