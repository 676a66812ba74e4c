/** Web addresses as people paste them: one a line, with or without what stands around them. What is no address is named, never guessed at. */
import { addressOf } from "../shared/address.ts";

export const MOST = 100;

export interface Addresses {
  /** What can be fetched, each once. */
  urls: string[];
  /** Lines that are no address, with their number from 1. */
  wrong: { line: number; text: string }[];
}

/** Reads the lines. `a.example/x` gets https; what has another scheme, blanks inside or no dot in its host is wrong. */
export function readAddresses(text: string): Addresses {
  const urls = new Set<string>();
  const wrong: Addresses["wrong"] = [];
  text.split("\n").forEach((raw, at) => {
    const line = raw.trim().replace(/^[-–•*]\s+/, "").replace(/^<(.*)>$/, "$1");
    if (!line) return;
    const url = addressOf(line);
    if (url) urls.add(url);
    else wrong.push({ line: at + 1, text: line });
  });
  return { urls: [...urls], wrong };
}
