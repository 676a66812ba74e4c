import { beforeEach, expect, it, vi } from "vitest";
import type { PictureDetail, PictureRow } from "../ipc/generated.ts";
import { bytesOf, Pictures } from "./pictures.ts";

const row = (id: number, more: Partial<PictureRow> = {}): PictureRow => ({ id, block: 1, alt: "Le président", caption: "À Bamako", width: 400, height: 200, ...more });
let near: (target: Element) => void = () => undefined;
const blobs: Blob[] = [];
const revoked: string[] = [];

beforeEach(() => {
  blobs.length = revoked.length = 0;
  vi.stubGlobal("IntersectionObserver", class {
    constructor(run: (entries: unknown[]) => void) {
      near = (target) => run([{ target, isIntersecting: true }]);
    }
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  });
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
  URL.revokeObjectURL = (url) => void revoked.push(url);
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const frame = (pictures: Pictures, at = 0): HTMLElement => pictures.figures[at]?.element.querySelector(".frame") as HTMLElement;

it("a picture is loaded when it comes near, once, and let go at the end", async () => {
  const asked: number[] = [];
  const load = (picture: number): Promise<PictureDetail> => {
    asked.push(picture);
    return Promise.resolve({ mime: "image/png", data: btoa("\u0089PNG") });
  };
  const pictures = new Pictures([row(7), row(8)], load, "absente");
  pictures.watch(null);
  expect(asked).toEqual([]);
  near(frame(pictures));
  near(frame(pictures));
  await settle();
  expect([asked, frame(pictures).querySelector("img")?.src, blobs[0]?.type, blobs[0]?.size]).toEqual([[7], "blob:1", "image/png", 4]);
  pictures.end();
  expect(revoked).toEqual(["blob:1"]);
});

it("its frame has its shape before it is loaded, and it says what it shows", () => {
  const [with_, without] = new Pictures([row(1), row(2, { caption: "", alt: "", width: 0 })], () => Promise.reject(new Error()), "absente").figures;
  const shape = with_?.element.querySelector<HTMLElement>(".frame")?.style;
  expect([shape?.getPropertyValue("--picture-width"), shape?.getPropertyValue("--picture-shape")]).toEqual(["400px", "2"]);
  expect([with_?.element.querySelector("img")?.alt, with_?.element.querySelector("figcaption")?.textContent, with_?.block]).toEqual(["Le président", "À Bamako", 1]);
  expect([without?.element.querySelector("figcaption"), without?.element.querySelector<HTMLElement>(".frame")?.getAttribute("style")]).toEqual([null, null]);
});

it("what is no picture, or cannot be had, is said in its place", async () => {
  for (const load of [() => Promise.resolve({ mime: "image/svg+xml", data: "" }), () => Promise.reject(new Error("x"))]) {
    const pictures = new Pictures([row(1, { alt: "<img onerror=1>" })], load, "Image absente.");
    pictures.watch(null);
    near(frame(pictures));
    await settle();
    expect(frame(pictures).textContent).toBe("Image absente. <img onerror=1>");
    expect([frame(pictures).querySelector("img"), blobs.length]).toEqual([null, 0]);
  }
});

it("base64 becomes bytes", () => {
  expect([...bytesOf(btoa("\u0000\u00ffé"))]).toEqual([0, 255, 233]);
});
