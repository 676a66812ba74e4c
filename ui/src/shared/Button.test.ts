import { createRawSnippet, flushSync, mount, unmount } from "svelte";
import { afterEach, expect, it } from "vitest";
import Button from "./Button.svelte";

afterEach(() => document.body.replaceChildren());
const children = createRawSnippet(() => ({ render: () => "<span>x</span>" }));

it("a busy button takes no press, sends no form, and keeps the focus", () => {
  let pressed = 0;
  let sent = 0;
  const form = document.createElement("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sent += 1;
  });
  document.body.append(form);
  const props = { type: "submit" as const, busy: true, onclick: () => (pressed += 1), children };
  const busy = mount(Button, { target: form, props });
  flushSync();
  const button = form.querySelector("button");
  button?.focus();
  button?.click();
  expect([pressed, sent, document.activeElement === button, button?.getAttribute("aria-disabled")]).toEqual([0, 0, true, "true"]);
  void unmount(busy);
  const free = mount(Button, { target: form, props: { ...props, busy: false } });
  flushSync();
  form.querySelector("button")?.click();
  expect([pressed, sent]).toEqual([1, 1]);
  void unmount(free);
});
