/** Waits for an element that is drawn only once an answer has come. */

/** The first element under `root` that matches, now or within `patience` milliseconds; else null. */
export function present(root: Element, selector: string, patience: number): Promise<HTMLElement | null> {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return Promise.resolve(found);
  return new Promise((resolve) => {
    const end = (element: HTMLElement | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(element);
    };
    const observer = new MutationObserver(() => {
      const come = root.querySelector<HTMLElement>(selector);
      if (come) end(come);
    });
    const timer = setTimeout(() => end(null), patience);
    observer.observe(root, { childList: true, subtree: true });
  });
}
