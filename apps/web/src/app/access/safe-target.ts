/** The page to open after signing in: a path of this application, or the home page for anything else (another site, a
 *  protocol-relative address, the sign-in page itself). */
export function safeTarget(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return '/';
  return next;
}
