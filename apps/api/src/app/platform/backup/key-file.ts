import { z } from 'zod';

const keyFileSchema = z.strictObject({
  kind: z.literal('muster-keys'),
  keys: z.record(
    z.string().regex(/^(force-[A-Z][A-Z0-9-]{1,15}|release-rounding|sealed-values)\.key$/),
    z.base64(),
  ),
});

/** The keys in the text of a key file, by the name of their file in the data folder; null when it is no key file. */
export function readKeyFile(text: string): ReadonlyMap<string, Uint8Array> | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = keyFileSchema.safeParse(content);
  if (!parsed.success) return null;
  return new Map(Object.entries(parsed.data.keys).map(([name, key]) => [name, Buffer.from(key, 'base64')]));
}

/** The text of a key file. */
export function writeKeyFile(keys: ReadonlyMap<string, Uint8Array>): string {
  const texts = [...keys].map(([name, key]) => [name, Buffer.from(key).toString('base64')] as const);
  return JSON.stringify({ kind: 'muster-keys', keys: Object.fromEntries(texts) });
}
