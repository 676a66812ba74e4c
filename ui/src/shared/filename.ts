/** The name offered for a file that is saved. Refuses what a file system on any of the three platforms forbids. */

const LONGEST = 100;
const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;

/** The parts that are not empty, `2025-041 CEDEAO – AES, où en est-on`: without an extension. */
export function fileName(parts: readonly string[], otherwise: string): string {
  const name = clean(parts.map(clean).filter((part) => part !== "").join(" "));
  if (name === "") return otherwise;
  return RESERVED.test(name) ? `${name}_` : name;
}

function clean(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/ ?[:;] ?/g, ", ")
    .replace(/[/\\|]/g, "-")
    .replace(/[<>"*?]/g, "")
    .replace(/ +/g, " ");
  return shorten(plain).replace(/^[ .,-]+|[ .,-]+$/g, "");
}

function shorten(text: string): string {
  if ([...text].length <= LONGEST) return text;
  const cut = [...text].slice(0, LONGEST).join("");
  const space = cut.lastIndexOf(" ");
  return space > LONGEST / 2 ? cut.slice(0, space) : cut;
}
