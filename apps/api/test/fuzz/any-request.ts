import fc from 'fast-check';
import { snapshotUpload } from '../snapshot-upload';

/** One operation of the API document, with what a client can vary. */
export interface FuzzedOperation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/api/snapshots/{id}` */
  readonly path: string;
  readonly query: readonly string[];
  /** Names of the form fields, the file left out; null when the body is no form. */
  readonly form: readonly string[] | null;
  /** Top-level properties of the JSON body; null without one. */
  readonly body: readonly string[] | null;
}

/** A request as `app.inject` takes it. */
export interface FuzzedRequest {
  readonly url: string;
  readonly payload?: Buffer | string;
  readonly contentType?: string;
}

/** Stands in what is sent; must never come back in a problem. */
export const CANARY = 'QQ123456C';

/** Requests that fit an operation more or less: real ids beside nonsense, fields left out, doubled, too long or of the
 *  wrong kind. `ids` are those of things that exist. */
export function anyRequest(operation: FuzzedOperation, ids: readonly string[]): fc.Arbitrary<FuzzedRequest> {
  return fc
    .record({
      id: fc.oneof(fc.constantFrom(...ids), fc.uuid(), awkwardText()),
      query: fc.array(fc.tuple(fc.constantFrom(...operation.query, 'unknown'), fieldValue()), {
        maxLength: 4,
      }),
      content: content(operation),
    })
    .map(({ id, query, content: sent }) => {
      const path = operation.path.replace(/\{\w+\}/g, encodeURIComponent(id) || '%20');
      const search = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
      return { url: search === '' ? path : `${path}?${search}`, ...sent };
    });
}

function content(operation: FuzzedOperation): fc.Arbitrary<Omit<FuzzedRequest, 'url'>> {
  if (operation.method === 'GET') return fc.constant({});
  const { form, body } = operation;
  return fc.oneof(
    { weight: form === null ? 1 : 8, arbitrary: formContent(form ?? []) },
    { weight: form === null ? 8 : 1, arbitrary: jsonContent(body ?? []) },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
  );
}

const BROKEN: readonly Omit<FuzzedRequest, 'url'>[] = [
  {},
  { payload: '{', contentType: 'application/json' },
  { payload: '{"__proto__":{"a":1}}', contentType: 'application/json' },
  { payload: `${'['.repeat(5000)}${']'.repeat(5000)}`, contentType: 'application/json' },
  { payload: '{"reason":1e400}', contentType: 'application/json' },
  { payload: CANARY, contentType: 'text/plain' },
  { payload: CANARY, contentType: 'multipart/form-data' },
  { payload: `--x\r\n${CANARY}`, contentType: 'multipart/form-data; boundary=x' },
  { payload: '<a/>', contentType: 'application/xml' },
];

function jsonContent(names: readonly string[]): fc.Arbitrary<Omit<FuzzedRequest, 'url'>> {
  const fitting = fc.array(fc.tuple(fc.constantFrom(...names, 'unknown'), jsonField()), { maxLength: 6 });
  return fc
    .oneof(
      fitting.map((pairs) => Object.fromEntries(pairs)),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map((value) => ({ payload: JSON.stringify(value), contentType: 'application/json' }));
}

function jsonField(): fc.Arbitrary<unknown> {
  return fc.oneof(fieldValue(), fc.jsonValue({ maxDepth: 2 }), fc.array(fieldValue(), { maxLength: 3 }));
}

function formContent(names: readonly string[]): fc.Arbitrary<Omit<FuzzedRequest, 'url'>> {
  return fc
    .record({
      fields: fc.uniqueArray(fc.tuple(fc.constantFrom(...names, 'unknown'), fieldValue()), {
        selector: ([name]) => name,
        maxLength: 6,
      }),
      complete: fc.boolean(),
      file: fileContent(),
    })
    .map(({ fields, complete, file }) => {
      const filled = complete ? Object.fromEntries(names.map((name) => [name, usual(name)])) : {};
      return snapshotUpload({ ...filled, ...Object.fromEntries(fields) }, file);
    });
}

/** A value with which a form gets further than its first check. */
function usual(name: string): string {
  if (name === 'force') return 'EXMP';
  if (name === 'asAt') return '2026-03-31';
  return name === 'mapping' ? 'exmp-monthly' : 'a reason';
}

function fieldValue(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      'EXMP',
      'NONE',
      '2026-03-31',
      '2026-02-30',
      'exmp-monthly',
      'standard',
      '{}',
      '[]',
      '0',
      '-1',
      'true',
    ),
    fc.constantFrom('{"kind":"mapping"}', '{"__proto__":1}', `{"id":"${CANARY}"}`, CANARY, 'x'.repeat(2000)),
    awkwardText(),
  );
}

function awkwardText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('..', '../..', '\u0000', '\u202e', "'; select 1; --", '%00', 'null', ' ', '\ud83d\ude00'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
}

function fileContent(): fc.Arbitrary<Buffer> {
  return fc.oneof(
    fc
      .constantFrom(
        '',
        'a',
        `Staff number,Rank\n${CANARY},constable\n`,
        `"${CANARY}`,
        '\u001f\u008b',
        'PK\u0003\u0004',
        '\u00d0\u00cf\u0011\u00e0',
        'a\tb\n1\t2\n',
        '\ufeffa;b\n1;2\n',
      )
      .map((text) => Buffer.from(text, 'latin1')),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  );
}
