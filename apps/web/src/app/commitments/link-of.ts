/** An address of a page with a question, as the router takes it. */
export interface PageLink {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Path and query of an address such as `/retention?who=officer`. */
export function linkOf(address: string): PageLink {
  const [path = '/', query = ''] = address.split('?');
  return { path, query: Object.fromEntries(new URLSearchParams(query)) };
}
