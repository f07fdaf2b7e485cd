/** Content security policy of the page of the web app: only scripts and styles that carry the nonce of this answer, only
 *  connections to this address, and no text may become script (Trusted Types). */
export function pagePolicy(nonce: string, secure: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler',
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
