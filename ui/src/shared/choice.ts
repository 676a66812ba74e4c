/** Which rows of a list are chosen, as lists do it everywhere: a click, one more, all between. Pure; the owner keeps the result. */

/** What tells one row from another. */
export type RowId = number | string;

export interface Choice<Id extends RowId = number> {
  readonly ids: ReadonlySet<Id>;
  /** Where a range begins. */
  readonly anchor: Id | null;
}

export const NO_CHOICE: Choice<never> = { ids: new Set(), anchor: null };

/** Puts one in or out. */
export function toggled<Id extends RowId>(choice: Choice<Id>, id: Id): Choice<Id> {
  const ids = new Set(choice.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Everything from the anchor to this one, and nothing else; a row that has not been fetched is left out. */
export function reaching<Id extends RowId>(choice: Choice<Id>, id: Id, order: readonly (Id | undefined)[]): Choice<Id> {
  const from = choice.anchor === null ? -1 : order.indexOf(choice.anchor);
  const to = order.indexOf(id);
  if (to < 0) return choice;
  const first = from < 0 ? to : from;
  const between = order.slice(Math.min(first, to), Math.max(first, to) + 1);
  return { ids: new Set(between.filter((one) => one !== undefined)), anchor: order[first] ?? id };
}

export function everything<Id extends RowId>(order: readonly (Id | undefined)[]): Choice<Id> {
  return { ids: new Set(order.filter((one) => one !== undefined)), anchor: null };
}

/** What is still there. */
export function kept<Id extends RowId>(choice: Choice<Id>, order: readonly (Id | undefined)[]): Choice<Id> {
  const there = new Set(order);
  const ids = new Set([...choice.ids].filter((id) => there.has(id)));
  return ids.size === choice.ids.size ? choice : { ids, anchor: choice.anchor !== null && there.has(choice.anchor) ? choice.anchor : null };
}

/** What an action is about: the chosen rows in the order of the list, else the row one stands on. */
export function meant<Id extends RowId>(choice: Choice<Id>, active: Id | null, order: readonly (Id | undefined)[]): Id[] {
  if (choice.ids.size > 0) return order.filter((id) => id !== undefined && choice.ids.has(id)) as Id[];
  return active !== null && order.includes(active) ? [active] : [];
}

/** The row to stand on once some have gone: the next that stays, else the last before them. */
export function after<Id extends RowId>(order: readonly Id[], gone: readonly Id[]): Id | null {
  const leaving = new Set(gone);
  const last = order.findLastIndex((id) => leaving.has(id));
  const stays = (id: Id): boolean => !leaving.has(id);
  return order.slice(last + 1).find(stays) ?? order.slice(0, Math.max(0, last)).findLast(stays) ?? null;
}
