/** Commands of the core and of the shell, typed. Refuses nothing and retries nothing: an error is for the caller to show. */
import type { Commands, ImportOutcome, Notice } from "./generated.ts";
import { receive, send } from "./transport.ts";

/** What was chosen or dropped: the shell keeps the path, the window holds a number. */
export interface Picked {
  handle: number;
  name: string;
}

export interface ShellState {
  lang: "fr" | "en";
  platform: "linux" | "macos" | "windows";
  automation: boolean;
  now: string | null;
}

/** What the shell answers itself, beside the core's commands. */
export interface ShellCommands {
  pick: { request: { kind: "files" | "folder" | "save"; name?: string; extension?: string }; response: Picked[] };
  link_open: { request: { url: string }; response: null };
  file_open: { request: { handle: number }; response: null };
  file_reveal: { request: { handle: number }; response: null };
  close_ready: { request: Record<string, never>; response: null };
  shell_state: { request: Record<string, never>; response: ShellState };
}

type All = Commands & ShellCommands;
type Job = Extract<Notice, { event: "job" }>;
export type JobNotice = Omit<Job, "outcomes"> & { outcomes: ImportOutcome[] };

interface Events {
  notice: Notice;
  drop: Picked[];
  drag: "over" | "leave";
  closing: null;
}

export type Code =
  | "bad_request" | "not_found" | "conflict" | "refused" | "read_only" | "locked" | "disk_full"
  | "newer_library" | "foreign_file" | "damaged" | "cancelled" | "internal";

/** A command that failed. `message` is for the user, in the user's language. */
export class CallError extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly detail: unknown = null,
  ) {
    super(message);
  }
}

export async function call<K extends keyof All>(name: K, request: All[K]["request"]): Promise<All[K]["response"]> {
  try {
    return (await send(name, request)) as All[K]["response"];
  } catch (error) {
    throw asCallError(error);
  }
}

export function listen<K extends keyof Events>(event: K, run: (payload: Events[K]) => void): Promise<() => void> {
  return receive(event, (payload) => run(payload as Events[K]));
}

export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  if (typeof error === "object" && error !== null && "code" in error && "message" in error) {
    return new CallError(error.code as Code, String(error.message), "detail" in error ? error.detail : null);
  }
  return new CallError("internal", error instanceof Error ? error.message : String(error));
}
