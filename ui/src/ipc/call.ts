/**
 * Commands of the core and of the shell, typed. An error is for the caller to show.
 * One thing is tried again, and once: what needs the network before it was allowed, if the user then allows it.
 */
import type { Code, Commands, ImportOutcome, Notice } from "./generated.ts";
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

export type { Code };

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

/** Asks whether these hosts may be spoken to; answers whether the user has allowed it. */
export type Permission = (hosts: readonly string[]) => Promise<boolean>;
let permission: Permission | null = null;

/** Says who asks the user when something needs the network; none lets the error through. */
export function askPermission(ask: Permission | null): void {
  permission = ask;
}

/** `addresses` are those that it would fetch, for the question to the user where the network is off. */
export async function call<K extends keyof All>(name: K, request: All[K]["request"], addresses: readonly string[] = []): Promise<All[K]["response"]> {
  try {
    return (await send(name, request)) as All[K]["response"];
  } catch (error) {
    const failed = asCallError(error);
    if (failed.code !== "network_off" || !permission) throw failed;
    if (!(await permission(hostsOf(addresses)))) throw new CallError("cancelled", failed.message);
  }
  try {
    return (await send(name, request)) as All[K]["response"];
  } catch (error) {
    throw asCallError(error);
  }
}

/** The hosts of addresses, each once; what is no address is left out. */
export function hostsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap((address) => (URL.canParse(address) ? [new URL(address).host] : [])))];
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

/** What went wrong, in words for the place it happened in; none where the user gave it up. */
export function saidOf(error: unknown): string | null {
  if (error instanceof CallError && error.code === "cancelled") return null;
  return error instanceof Error ? error.message : String(error);
}
