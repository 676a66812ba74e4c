/** The colours of the light theme, whichever is shown: a picture that leaves the window is always light. */
import type { Ink } from "./picture.ts";

const TOKENS: Record<keyof Ink, string> = { paper: "--paper", list: "--list", ink: "--ink", soft: "--ink-soft", faint: "--ink-faint", line: "--line", step: "--accent", parallel: "--source", irritant: "--conflict" };

/** Reads the tokens from the rule of the root itself: the dark theme has a rule of its own. */
export function lightInk(sheets: Iterable<CSSStyleSheet> = document.styleSheets): Ink {
  const found: Partial<Ink> = {};
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!("selectorText" in rule) || rule.selectorText !== ":root") continue;
      const { style } = rule as CSSStyleRule;
      for (const [key, token] of Object.entries(TOKENS) as [keyof Ink, string][]) {
        const value = style.getPropertyValue(token).trim();
        if (value) found[key] ??= value;
      }
    }
  }
  const ink = found.ink ?? "CanvasText";
  return { paper: "Canvas", list: "Canvas", ink, soft: ink, faint: ink, line: ink, step: ink, parallel: ink, irritant: ink, ...found };
}
