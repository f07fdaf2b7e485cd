/** A way in which a text can lie in memory or in a file. */
export interface Written {
  readonly way: string;
  readonly bytes: Buffer;
}

/** Every way in which a text, or bytes, may come to lie somewhere: as it is, in UTF-16, and each of them in hexadecimal,
 *  in base64 of both alphabets wherever it begins in a longer whole, percent-encoded and as JSON escapes. Of base64 only
 *  the characters that do not depend on what stands before and after. */
export function waysToWrite(what: string | Buffer): readonly Written[] {
  const plain = rawForms(what);
  const all = plain.flatMap(({ way, bytes }) => [
    { way, bytes },
    ...[0, 1, 2].flatMap((before) => base64At(bytes, before).map((text) => asText(`${way} base64`, text))),
    ...[bytes.toString('hex'), bytes.toString('hex').toUpperCase()].map((text) => asText(`${way} hex`, text)),
    ...percentEncoded(bytes).map((text) => asText(`${way} percent`, text)),
  ]);
  const escaped =
    typeof what === 'string'
      ? [
          asText(
            'json',
            what.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
          ),
        ]
      : [];
  const distinct = new Map<string, Written>();
  for (const each of [...all, ...escaped]) {
    const key = each.bytes.toString('latin1');
    if (!distinct.has(key)) distinct.set(key, each);
  }
  return [...distinct.values()];
}

function rawForms(what: string | Buffer): readonly Written[] {
  if (typeof what !== 'string') return [{ way: 'raw', bytes: what }];
  const little = Buffer.from(what, 'utf16le');
  return [
    { way: 'utf-8', bytes: Buffer.from(what) },
    { way: 'utf-16le', bytes: little },
    { way: 'utf-16be', bytes: Buffer.from(little).swap16() },
  ];
}

function base64At(bytes: Buffer, before: number): readonly string[] {
  const first = Math.ceil((before * 8) / 6);
  const last = Math.floor(((before + bytes.length) * 8) / 6);
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .slice(first, last);
  return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
}

function percentEncoded(bytes: Buffer): readonly string[] {
  const every = bytes.toString('hex').replace(/../g, (pair) => `%${pair}`);
  const usual = bytes
    .toString('latin1')
    .replace(/[^A-Za-z0-9_.~-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return [every, usual].flatMap((text) => [text, text.replace(/%../g, (part) => part.toUpperCase())]);
}

function asText(way: string, text: string): Written {
  return { way, bytes: Buffer.from(text, 'latin1') };
}
