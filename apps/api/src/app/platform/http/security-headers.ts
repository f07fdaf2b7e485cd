/** What a JSON answer or a file may do when a browser opens it as a page: nothing. */
const INERT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': INERT,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'origin-agent-cluster': '?1',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy':
    'accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
};

const TWO_YEARS_S = 63_072_000;

/** The security headers of every answer. `secure`: the browser speaks TLS, to us or to the proxy in front. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  if (!secure) return FIXED_HEADERS;
  return { ...FIXED_HEADERS, 'strict-transport-security': `max-age=${TWO_YEARS_S}; includeSubDomains` };
}
