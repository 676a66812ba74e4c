/** Which rows of a list are chosen, as lists do it everywhere: a click, one more, all between. Pure; the owner keeps the result. */

export interface Choice {
  readonly ids: ReadonlySet<number>;
  /** Where a range begins. */
  readonly anchor: number | null;
}

export const NO_CHOICE: Choice = { ids: new Set(), anchor: null };

/** Puts one in or out. */
export function toggled(choice: Choice, id: number): Choice {
  const ids = new Set(choice.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Everything from the anchor to this one, and nothing else; a row that has not been fetched is left out. */
export function reaching(choice: Choice, id: number, order: readonly (number | undefined)[]): Choice {
  const from = choice.anchor === null ? -1 : order.indexOf(choice.anchor);
  const to = order.indexOf(id);
  if (to < 0) return choice;
  const first = from < 0 ? to : from;
  const between = order.slice(Math.min(first, to), Math.max(first, to) + 1);
  return { ids: new Set(between.filter((one) => one !== undefined)), anchor: order[first] ?? id };
}

export function everything(order: readonly (number | undefined)[]): Choice {
  return { ids: new Set(order.filter((one) => one !== undefined)), anchor: null };
}

/** What is still there. */
export function kept(choice: Choice, order: readonly (number | undefined)[]): Choice {
  const there = new Set(order);
  const ids = new Set([...choice.ids].filter((id) => there.has(id)));
  return ids.size === choice.ids.size ? choice : { ids, anchor: choice.anchor !== null && there.has(choice.anchor) ? choice.anchor : null };
}

/** What an action is about: the chosen rows in the order of the list, else the row one stands on. */
export function meant(choice: Choice, active: number | null, order: readonly (number | undefined)[]): number[] {
  if (choice.ids.size > 0) return order.filter((id) => id !== undefined && choice.ids.has(id)) as number[];
  return active !== null && order.includes(active) ? [active] : [];
}

/** The row to stand on once some have gone: the next that stays, else the last before them. */
export function after(order: readonly number[], gone: readonly number[]): number | null {
  const last = Math.max(...gone.map((id) => order.indexOf(id)));
  const stays = (id: number): boolean => !gone.includes(id);
  return order.slice(last + 1).find(stays) ?? order.slice(0, Math.max(0, last)).findLast(stays) ?? null;
}
