/** A pane that is built anew stands where it was left. */
import type { Attachment } from "svelte/attachments";

/** Keeps how far an element is scrolled under a name, and puts it there when it is built again. */
export function kept(places: Map<string, number>, name: string): Attachment<HTMLElement> {
  return (element) => {
    element.scrollTop = places.get(name) ?? 0;
    const keep = (): void => void places.set(name, element.scrollTop);
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  };
}
