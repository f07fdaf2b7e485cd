/** The name of one tick: random for everybody without the secret of the listener, and the same whenever the same tick of
 *  the same case is sent, so that a repeated request counts once. HMAC-SHA-256 of kind and code, cut to a UUIDv4. */
export async function tickId(secret: string, caseId: string, tick: string): Promise<string> {
  const bytes = new TextEncoder();
  const how = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), how, false, ['sign']);
  const text = bytes.encode(`muster.case/v1|tick|${caseId}|${tick}`);
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', key, text)).subarray(0, 16);
  hash.set([((hash[6] ?? 0) & 0x0f) | 0x40], 6);
  hash.set([((hash[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
