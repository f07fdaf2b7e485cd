import { type HttpErrorResponse } from '@angular/common/http';
import { type Problem } from '@muster/contracts';

/** Sentences for people at a screen, where the registered ones speak to programs. */
const ON_SCREEN: Readonly<Record<string, string>> = {
  'invalid-request': 'Something on this page was not filled in as Muster needs it. Check each answer.',
  'too-many-attempts': 'There were too many attempts to sign in. Wait 15 minutes, then try again.',
  'body-too-large':
    'The file is larger than Muster accepts. Choose a smaller file, or compress it with gzip.',
  'unsupported-media-type': 'Muster cannot read this kind of file. Choose a CSV, TSV, XLSX or ODS file.',
  internal: 'This is a fault in Muster, not in what you did. Try again, and quote the reference if it stays.',
};

/** Turns a failed response into a problem. A body that is no problem+json (a proxy's page, no answer at all) gets a
 *  sentence of our own; nothing of such a body is shown. */
export function toProblem(response: HttpErrorResponse): Problem {
  const body = asObject(response.error);
  if (body && isProblem(body)) return { ...body, detail: ON_SCREEN[body.code] ?? asSentence(body.detail) };
  if (response.status === 0) {
    return unregistered(0, 'unreachable', 'Muster did not answer', 'Check your connection, then try again.');
  }
  return unregistered(
    response.status,
    'unexpected-answer',
    'Something went wrong',
    'Muster gave an answer that this page cannot read. Try again in a few minutes.',
  );
}

/** Reasons begin in lower case, because the command line sets its code before them. */
function asSentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
}

function unregistered(status: number, code: string, title: string, detail: string): Problem {
  return { type: 'about:blank', title, status, code, detail, instance: '' };
}

function asObject(body: unknown): object | null {
  if (typeof body === 'string') {
    try {
      return asObject(JSON.parse(body));
    } catch {
      return null;
    }
  }
  return typeof body === 'object' ? body : null;
}

function isProblem(body: object): body is Problem {
  const text = (key: string): boolean => typeof Reflect.get(body, key) === 'string';
  return text('code') && text('title') && text('detail') && text('instance');
}
