/** Several names in one field, there and back. A semicolon parts names that hold a comma themselves. */

export function namesOf(typed: string): string[] {
  return typed.split(typed.includes(";") ? ";" : ",").map((name) => name.trim()).filter(Boolean);
}

export function namesText(names: readonly string[]): string {
  const comma = names.some((name) => name.includes(","));
  // One name with a comma would be taken for two: a semicolon at its end says that it is one.
  return comma && names.length === 1 ? `${names[0]} ;` : names.join(comma ? "; " : ", ");
}
