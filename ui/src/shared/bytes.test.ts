import { describe, expect, it } from "vitest";
import { byteLength, Offsets, splitAtBytes } from "./bytes.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("offsets", () => {
  const text = "« L’État » – œuvre 😀 fin\nÉ 𝄞 𐍈 ok";

  it("agree with the encoder at every character", () => {
    const offsets = new Offsets(text);
    let at = 0;
    for (const char of text) {
      expect(offsets.toBytes(at)).toBe(encode(text.slice(0, at)).length);
      expect(offsets.toUnits(encode(text.slice(0, at)).length)).toBe(at);
      at += char.length;
    }
    expect(offsets.toBytes(text.length)).toBe(encode(text).length);
    expect(offsets.toUnits(offsets.bytes)).toBe(text.length);
  });

  it("inside a character move back to its start", () => {
    const offsets = new Offsets("a😀b");
    expect(offsets.toBytes(2), "between the halves of a pair").toBe(1);
    expect([2, 3, 4].map((byte) => offsets.toUnits(byte))).toEqual([1, 1, 1]);
    expect(offsets.toUnits(5)).toBe(3);
  });

  it("hold over a text longer than a chunk, with pairs across the chunk edges", () => {
    const long = "é😀x’".repeat(2000);
    const offsets = new Offsets(long);
    expect(offsets.bytes).toBe(encode(long).length);
    for (const units of [0, 5, 511, 516, 4095, 5000, long.length]) {
      const whole = offsets.toUnits(offsets.toBytes(units));
      expect(units - whole, "at most half a pair back").toBeLessThanOrEqual(1);
      expect(offsets.toBytes(whole)).toBe(encode(long.slice(0, whole)).length);
    }
  });

  it("outside the text are held to its ends", () => {
    const offsets = new Offsets("né");
    expect(offsets.toBytes(-4)).toBe(0);
    expect(offsets.toBytes(99)).toBe(3);
    expect(offsets.toUnits(99)).toBe(2);
  });

  it("count a lone surrogate as the encoder writes it", () => {
    expect(byteLength("a\ud83d")).toBe(encode("a\ud83d").length);
  });
});

describe("a text split at byte ranges", () => {
  it("gives all of the text back, marked parts included", () => {
    const text = "la libre circulation à Bamako";
    const start = encode("la libre ").length;
    const parts = splitAtBytes(text, [[start, start + 11], [encode(text).length - 6, encode(text).length]]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(["circulation", "Bamako"]);
  });

  it("survives ranges that overlap or reach past the end", () => {
    expect(splitAtBytes("abc", [[0, 2], [1, 9]]).map((part) => part.text).join("")).toBe("abc");
  });
});
