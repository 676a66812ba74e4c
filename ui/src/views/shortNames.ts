/** Names short enough for a grid: an organisation goes by its initials where it has some. */
import { nameOf } from "../actor/actors.ts";
import type { ActorRow } from "../ipc/generated.ts";
import { fold } from "../shared/format.ts";

/** Names no longer than this are short enough. */
const SHORT = 24;

/** The initials that an actor goes by in the chosen language, else its name. A person, a state or a short name stays as it is. */
export function shortName(actor: ActorRow): string {
  const name = nameOf(actor);
  if (actor.kind === "person" || actor.kind === "state" || name.length <= SHORT) return name;
  const initials = actor.aliases.filter((alias) => /^\p{Lu}[\p{Lu}\d-]{1,11}$/u.test(alias));
  // `CM-CEDEAO` has to be explained; `AES` has not, although its first word is another by now.
  return initials.find((one) => standsFor(one, name)) ?? initials.find((one) => /^\p{Lu}{2,6}$/u.test(one)) ?? name;
}

/** Whether the letters of an acronym begin words of a name, in its order. */
function standsFor(acronym: string, name: string): boolean {
  const words = fold(name).split(/[^a-z0-9]+/).filter(Boolean);
  let at = -1;
  return [...fold(acronym)].every((letter) => {
    at = words.findIndex((word, index) => index > at && word.startsWith(letter));
    return at >= 0;
  });
}
