import { type HttpErrorResponse } from '@angular/common/http';
import { type Problem } from '@muster/contracts';

/** Turns a failed response into a problem. A body that is no problem+json (a proxy's page, no answer at all) gets a
 *  sentence of our own; nothing of such a body is shown. */
export function toProblem(response: HttpErrorResponse): Problem {
  const body = asObject(response.error);
  if (body && isProblem(body)) return body;
  if (response.status === 0) {
    return unregistered(0, 'unreachable', 'Muster did not answer', 'Check your connection, then try again.');
  }
  if (response.status === 413) {
    return unregistered(
      413,
      'too-large',
      'The file is too large',
      'Choose a smaller file, or compress it with gzip.',
    );
  }
  if (response.status === 429) {
    return unregistered(429, 'too-many-requests', 'Too many tries', 'Wait a few minutes, then try again.');
  }
  return unregistered(
    response.status,
    'unexpected-answer',
    'Something went wrong',
    'Muster gave an answer that this page cannot read. Try again in a few minutes.',
  );
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
