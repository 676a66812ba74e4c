/** What the paste form begins with. */
export interface PasteStart {
  title: string;
  outlet: string;
  published: string;
  url: string;
  /** The waiting capture that the text is to replace. */
  held: number | null;
}

export const NO_START: Readonly<PasteStart> = { title: "", outlet: "", published: "", url: "", held: null };
