/** The form of an actor: what is typed, what is wrong with it, and the request it becomes. */
import type { ActorKind, ActorRow, ActorSave } from "../ipc/generated.ts";
import { firstDay, lastDay, parseDate } from "../shared/dates.ts";
import { fold } from "../shared/format.ts";
import { t } from "../shared/i18n.svelte.ts";
import { linesOf } from "../shared/lines.ts";
import { countryName, countryOf } from "./countries.ts";

export interface OfficeField {
  fr: string;
  en: string;
  from: string;
  to: string;
}

export interface ActorForm {
  actor: string | null;
  kind: ActorKind;
  fr: string;
  en: string;
  pt: string;
  /** One a line. */
  aliases: string;
  offices: OfficeField[];
  /** By name, as it is typed. */
  country: string;
  /** The country as the library holds it, and the name it was shown under: what nobody touched stays. */
  held: { id: string; name: string } | null;
}

export interface OfficeError {
  field: "title" | "from" | "to";
  text: string;
}

export interface ActorErrors {
  name: string | null;
  /** One entry per office, none where it is right. */
  offices: (OfficeError | null)[];
}

export const NO_OFFICE: Readonly<OfficeField> = { fr: "", en: "", from: "", to: "" };

/** A new actor, with the name it was looked for by. */
export function emptyActor(name: string, lang: "fr" | "en"): ActorForm {
  return { actor: null, kind: "person", fr: "", en: "", pt: "", aliases: "", offices: [], country: "", held: null, [lang]: name.trim() };
}

export function actorFormOf(actor: ActorRow, actors: readonly ActorRow[]): ActorForm {
  const name = actor.country ? countryName(actor.country, actors) : "";
  return {
    actor: actor.id,
    kind: actor.kind,
    fr: actor.names.fr,
    en: actor.names.en,
    pt: actor.names.pt ?? "",
    aliases: actor.aliases.join("\n"),
    offices: actor.offices.map(({ title, from, to }) => ({ fr: title.fr, en: title.en, from: from ?? "", to: to ?? "" })),
    country: name,
    held: actor.country ? { id: actor.country, name } : null,
  };
}

export function actorErrors(form: ActorForm): ActorErrors {
  return {
    name: form.fr.trim() || form.en.trim() ? null : t("actor-name-needed"),
    offices: form.offices.map((office) => (isBlank(office) ? null : officeError(office))),
  };
}

export function isActorRight(errors: ActorErrors): boolean {
  return !errors.name && errors.offices.every((error) => error === null);
}

/** Another actor that goes by one of the names typed: it may be the same one, written twice. */
export function namesakeOf(form: ActorForm, actors: readonly ActorRow[]): ActorRow | null {
  const typed = [form.fr, form.en, form.pt].map((name) => fold(name.trim())).filter(Boolean);
  return actors.find((actor) => actor.id !== form.actor && allNames(actor).some((name) => typed.includes(name))) ?? null;
}

/** What the core is asked to keep. Only for a form without errors. */
export function actorRequest(form: ActorForm, dossier: number, actors: readonly ActorRow[]): ActorSave {
  const { held } = form;
  const offices = form.offices
    .filter((office) => !isBlank(office))
    .map((office) => ({ title: { fr: office.fr.trim(), en: office.en.trim() }, from: dateOf(office.from), to: dateOf(office.to) }));
  return {
    dossier,
    actor: form.actor,
    kind: form.kind,
    names: { fr: form.fr.trim(), en: form.en.trim(), pt: form.pt.trim() || null },
    aliases: [...new Set(linesOf(form.aliases))],
    // The oldest first; one without a beginning was held since ever.
    offices: offices.sort((one, other) => (one.from ? firstDay(one.from) : "").localeCompare(other.from ? firstDay(other.from) : "")),
    country: held && form.country.trim() === held.name ? held.id : countryOf(form.country, actors),
  };
}

function allNames(actor: ActorRow): string[] {
  return [...Object.values(actor.names), ...actor.aliases].filter((name): name is string => Boolean(name)).map(fold);
}

/** A row that was added and never filled in is left out. */
function isBlank(office: OfficeField): boolean {
  return Object.values(office).every((typed) => !typed.trim());
}

function dateOf(typed: string): string | null {
  const read = parseDate(typed);
  return read.ok ? read.value : null;
}

function officeError({ fr, en, from, to }: OfficeField): OfficeError | null {
  if (!fr.trim() && !en.trim()) return { field: "title", text: t("actor-office-needed") };
  const [first, last] = [parseDate(from), parseDate(to)];
  if (!first.ok && first.why !== "empty") return { field: "from", text: t(`date-wrong-${first.why}`) };
  if (!last.ok && last.why !== "empty") return { field: "to", text: t(`date-wrong-${last.why}`) };
  return first.ok && last.ok && firstDay(first.value) > lastDay(last.value) ? { field: "to", text: t("period-reversed") } : null;
}
