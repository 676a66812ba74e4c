import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "./vite.testing.ts";
import { defineConfig } from "vitest/config";

const project = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  // Messages are shared with the core and lie outside this folder.
  server: { port: 5173, strictPort: true, host: "127.0.0.1", fs: { allow: [project] } },
  build: {
    target: ["es2022", "safari16.4"],
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], restoreMocks: true },
});
