import type { Plugin } from "vite";

/** Lets tests mount components: without the `browser` condition Svelte resolves to its server build. */
export function svelteTesting(): Plugin {
  return {
    name: "griot-svelte-testing",
    config: () => (process.env.VITEST ? { resolve: { conditions: ["browser", "svelte", "module", "import", "default"] } } : {}),
  };
}
