/** How saving of the open note stands, for the status strip. One note is open at a time. */

export interface SaveState {
  state: "idle" | "saving" | "saved" | "error";
  /** When it was last saved, in milliseconds since 1970. */
  at?: number;
  /** Why saving failed, in the user's language. */
  message?: string;
}

export const saveState = $state<{ current: SaveState }>({ current: { state: "idle" } });
