/** A web address as people type it. Refuses to guess a scheme other than https. */

/** One address, completed; null where it is none. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (/\s/.test(text)) return null;
  const whole = /^https?:\/\//i.test(text) ? text : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? null : `https://${text}`;
  if (!whole || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  const named = url.hostname.includes(".") || url.hostname.startsWith("[");
  return named && !url.username && !url.password ? whole : null;
}

/** The site of an address, as a link is called where there is no room for all of it. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : address;
}
