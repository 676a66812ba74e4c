/** From a selected text to a fact: the form that is open beside the text, and what becomes of it. Views read it; nothing here draws. */
import { actorFormOf, actorRequest } from "../actor/form.ts";
import { type EventForm, emptyForm, formOf, requestOf } from "../event/form.ts";
import { type FactForm, type FactKind, factRequest, noGuess } from "../fact/form.ts";
import { call } from "../ipc/call.ts";
import type { ActorRow, EventRow, FactGuess, FactRef, Passage } from "../ipc/generated.ts";
import { t } from "../shared/i18n.svelte.ts";
import { report } from "../shared/toast.svelte.ts";
import { undoable } from "../shared/undo.svelte.ts";
import { follow } from "./follow.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

export interface OpenFact {
  kind: FactKind;
  guess: FactGuess;
  source: { lang: string | null };
  serial: number;
}

class Facts {
  open = $state.raw<OpenFact | null>(null);
  /** The passage of the form that was open last: one goes on reading there. */
  left: Passage | null = null;
  #serial = 0;

  /** Opens the form for a passage, filled as far as its text allows. */
  async begin(kind: FactKind, passage: Passage, source: { lang: string | null }): Promise<void> {
    const serial = ++this.#serial;
    let guess = noGuess(passage);
    try {
      guess = await call("fact_guess", { version: passage.article, start: passage.start, end: passage.end });
    } catch (error) {
      // The form is of use without it.
      report(error);
    }
    if (serial === this.#serial) this.open = { kind, guess, source, serial };
  }

  close(): void {
    this.#serial += 1;
    this.left = this.open?.guess.passage ?? this.left;
    this.open = null;
  }

  /** Keeps the fact; what goes wrong is for the form to show. */
  async save(form: FactForm): Promise<void> {
    const { dossier } = workspace;
    if (dossier === null) return;
    const kept = await this.#keep(form, dossier);
    this.close();
    undoable({ text: t(`fact-saved-${kept.kind}`), undo: () => call("fact_bin", { facts: [kept], binned: true }) });
  }

  async #keep(form: FactForm, dossier: number): Promise<FactRef> {
    const made = factRequest(form, dossier);
    switch (made.kind) {
      case "event": {
        const { id } = await call("event_save", made.save);
        workspace.place.event = id;
        return { kind: "event", id };
      }
      case "position": {
        const { id } = await call("position_save", made.save);
        workspace.place.position = id;
        return { kind: "position", id };
      }
      case "commitment": {
        const { id } = await call("commitment_save", made.save);
        workspace.place.commitment = id;
        return { kind: "commitment", id };
      }
    }
  }

  /** Goes on in the full form of its kind. */
  more(form: FactForm): void {
    this.close();
    const text = { fr: "", en: "", [form.lang]: form.text };
    const { date, theme, actor, beneficiaries, deadline } = form;
    const passages = [form.passage];
    if (form.kind === "event") workspace.form = fullForm(form);
    else if (form.kind === "position") follow.addPosition({ actor, theme, date, ...text, passages });
    else follow.addCommitment({ owners: form.actors, beneficiaries, theme, made: date, deadline, ...text, passages });
  }

  /** Says that the form of an event was kept, and how it is taken back: the earlier row is saved again, a new event goes into the bin. */
  keptEvent(saved: EventRow, before: EventRow | undefined): void {
    const dossier = workspace.dossier ?? 0;
    workspace.place.event = saved.id;
    undoable({ text: t("event-saved"), undo: () => (before ? call("event_save", requestOf(formOf(before), dossier)) : call("fact_bin", { facts: [{ kind: "event", id: saved.id }], binned: true })) });
  }

  keptActor(saved: ActorRow, before: ActorRow | undefined): void {
    const dossier = workspace.dossier ?? 0;
    const { actors } = workspace;
    undoable({
      text: t("actor-saved"),
      undo: () => (before ? call("actor_save", actorRequest(actorFormOf(before, actors), dossier, actors)) : call("fact_bin", { facts: [{ kind: "actor", id: saved.id }], binned: true })),
    });
  }
}

/** The full form of an event with what the small one holds. */
export function fullForm(form: FactForm): EventForm {
  return {
    ...emptyForm(form.passage, form.lang),
    kind: form.eventKind,
    fr: "",
    en: "",
    [form.lang]: form.text,
    dates: [{ label: "held", value: form.date, end: form.end }],
    place: form.place,
    participants: form.actors.map((actor) => ({ actor, fr: "", en: "" })),
    themes: form.theme ? [form.theme] : [],
  };
}

export const facts = new Facts();
