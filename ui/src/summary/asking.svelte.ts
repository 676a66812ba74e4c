/** A question put to the core that follows its form: one at a time on its way, the newest next, an old answer never over a newer one. */
import { CallError } from "../ipc/call.ts";

/** How long typing rests before it is asked, in milliseconds. */
export const REST = 150;
/** An answer that takes longer is shown as work under way. */
export const SLOW = 300;

interface Doors<Q, A> {
  send: (request: Q) => Promise<A>;
  /** Ends the work that the question on its way has begun. */
  cancel: () => void;
  /** Whether work begun for one serves the other. */
  same: (one: Q, other: Q) => boolean;
}

export class Asking<Q, A> {
  answer = $state.raw<A | null>(null);
  /** What the answer answers. */
  answered = $state.raw<Q | null>(null);
  failed = $state<string | null>(null);
  /** Whether an answer is awaited, and whether it is long in coming. */
  waiting = $state(false);
  slow = $state(false);
  /** Whether the user has ended it. */
  stopped = $state(false);

  #next: Q | null = null;
  #flying: Q | null = null;
  /** Whether the answer on its way is no longer wanted. */
  #dropped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #doors: Doors<Q, A>;

  constructor(doors: Doors<Q, A>) {
    this.#doors = doors;
  }

  /** Asks after `rest` milliseconds, unless something newer is asked by then. */
  ask(request: Q, rest = REST): void {
    this.#next = request;
    this.waiting = true;
    this.stopped = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#due(), rest);
    if (this.slow && this.#flying !== null && !this.#doors.same(this.#flying, request)) this.#doors.cancel();
  }

  /** Lets go of what has not been asked yet. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = null;
    this.waiting = this.#flying !== null;
  }

  /** The user ends it. */
  stop(): void {
    this.rest();
    if (this.#flying !== null) {
      this.#dropped = true;
      this.#doors.cancel();
    }
    [this.stopped, this.waiting, this.slow] = [true, false, false];
  }

  #due(): void {
    this.#timer = undefined;
    // What is on its way comes first: its answer sends the next.
    if (this.#flying === null && this.#next !== null) void this.#fly(this.#next);
  }

  async #fly(request: Q): Promise<void> {
    this.#next = null;
    this.#flying = request;
    this.#dropped = false;
    const slow = setTimeout(() => (this.slow = true), SLOW);
    try {
      const answer = await this.#doors.send(request);
      if (!this.#dropped) [this.answer, this.answered, this.failed] = [answer, request, null];
    } catch (error) {
      if (error instanceof CallError && error.code === "cancelled") this.stopped ||= this.#next === null;
      else if (!this.#dropped) [this.answer, this.answered, this.failed] = [null, request, error instanceof Error ? error.message : String(error)];
    } finally {
      clearTimeout(slow);
      [this.#flying, this.slow] = [null, false];
      this.waiting = this.#next !== null;
      if (this.#timer === undefined) this.#due();
    }
  }
}
