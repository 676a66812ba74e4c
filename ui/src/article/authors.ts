/** Several names in one field, there and back. A semicolon parts names that hold a comma themselves. */

export function authorsOf(typed: string): string[] {
  return typed.split(typed.includes(";") ? ";" : ",").map((name) => name.trim()).filter(Boolean);
}

export function authorsText(authors: readonly string[]): string {
  const comma = authors.some((name) => name.includes(","));
  // One name with a comma would be taken for two: a semicolon at its end says that it is one.
  return comma && authors.length === 1 ? `${authors[0]} ;` : authors.join(comma ? "; " : ", ");
}
