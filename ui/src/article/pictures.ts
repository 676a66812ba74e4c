/**
 * Pictures between the blocks of a text, made of elements and text nodes. They hold no part of the text: no passage reaches into them.
 * The bytes come from the library only when a picture comes near; the frame has its shape before, so that the text does not jump.
 */
import type { PictureDetail, PictureRow } from "../ipc/generated.ts";

export interface Figure {
  block: number;
  element: HTMLElement;
}

const TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
/** How far below the edge of sight a picture begins to load. */
const NEAR = "600px";

export class Pictures {
  readonly figures: Figure[];
  readonly #frames = new Map<Element, { picture: PictureRow; image: HTMLImageElement }>();
  readonly #urls: string[] = [];
  #observer: IntersectionObserver | undefined;
  #ended = false;

  constructor(
    pictures: readonly PictureRow[],
    private readonly load: (picture: number) => Promise<PictureDetail>,
    /** What stands in the place of a picture that cannot be shown. */
    private readonly missing: string,
  ) {
    this.figures = pictures.map((picture) => ({ block: picture.block, element: this.#build(picture) }));
  }

  /** Loads each picture as it comes near, seen from the element that scrolls. */
  watch(scroller: Element | null): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) void this.#show(target);
      },
      { root: scroller, rootMargin: NEAR },
    );
    for (const frame of this.#frames.keys()) this.#observer.observe(frame);
  }

  end(): void {
    this.#ended = true;
    this.#observer?.disconnect();
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }

  #build(picture: PictureRow): HTMLElement {
    const figure = document.createElement("figure");
    figure.dataset.testid = "picture";
    const frame = document.createElement("div");
    frame.className = "frame";
    if (picture.width > 0 && picture.height > 0) {
      frame.style.setProperty("--picture-width", `${picture.width}px`);
      frame.style.setProperty("--picture-shape", String(picture.width / picture.height));
    }
    const image = document.createElement("img");
    image.alt = picture.alt || picture.caption;
    image.draggable = false;
    frame.append(image);
    figure.append(frame);
    if (picture.caption) {
      const caption = document.createElement("figcaption");
      caption.textContent = picture.caption;
      figure.append(caption);
    }
    this.#frames.set(frame, { picture, image });
    return figure;
  }

  async #show(frame: Element): Promise<void> {
    const known = this.#frames.get(frame);
    this.#frames.delete(frame);
    this.#observer?.unobserve(frame);
    if (!known) return;
    const lacking = (): void => {
      frame.classList.add("missing");
      frame.textContent = known.picture.alt ? `${this.missing} ${known.picture.alt}` : this.missing;
    };
    try {
      const { mime, data } = await this.load(known.picture.id);
      if (this.#ended) return;
      if (!TYPES.includes(mime)) throw new Error(mime);
      const url = URL.createObjectURL(new Blob([bytesOf(data)], { type: mime }));
      this.#urls.push(url);
      known.image.addEventListener("error", lacking, { once: true });
      known.image.src = url;
    } catch {
      lacking();
    }
  }
}

/** Base64 as bytes. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
