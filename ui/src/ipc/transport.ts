/** The one door to the shell: nothing else imports `@tauri-apps`. Knows no command and keeps no state. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

export function send(name: string, request: object): Promise<unknown> {
  return invoke("call", { name, request });
}

/** Calls `run` with the payload of each event of that name; the promise gives the function that ends it. */
export function receive(event: string, run: (payload: unknown) => void): Promise<() => void> {
  return listen(event, (message) => run(message.payload));
}
