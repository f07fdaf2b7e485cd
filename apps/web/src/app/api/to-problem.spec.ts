import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from './problem-of';
import { ApiError } from './api-error';
import { requestReference } from './request-reference';
import { toProblem } from './to-problem';

const REGISTERED = {
  type: '/problems/username-taken',
  title: 'Username taken',
  status: 409,
  code: 'username-taken',
  detail: 'There is or was an account with this username.',
  instance: 'urn:uuid:7f1f2f9e-0000-4000-8000-000000000001',
};

describe('toProblem', () => {
  it('keeps a registered problem with its reference', () => {
    const problem = toProblem(new HttpErrorResponse({ status: 409, error: REGISTERED }));
    expect(problem).toEqual(REGISTERED);
    expect(requestReference(problem)).toBe('7f1f2f9e-0000-4000-8000-000000000001');
  });

  it('reads a problem that arrives as text', () => {
    expect(toProblem(new HttpErrorResponse({ status: 409, error: JSON.stringify(REGISTERED) }))).toEqual(
      REGISTERED,
    );
  });

  it('speaks to people where the registered sentence speaks to programs', () => {
    const problem = toProblem(
      new HttpErrorResponse({
        status: 429,
        error: { ...REGISTERED, code: 'too-many-attempts', detail: 'The header "Retry-After" says when.' },
      }),
    );
    expect(problem.detail).toBe('There were too many attempts to sign in. Wait 15 minutes, then try again.');
  });

  it('says that nothing answered, and has no reference then', () => {
    const problem = toProblem(new HttpErrorResponse({ status: 0, error: new ProgressEvent('error') }));
    expect(problem.code).toBe('unreachable');
    expect(requestReference(problem)).toBeNull();
  });

  it.each(['<html>Bad gateway</html>', { message: 'upstream' }, null])(
    'shows nothing of an answer that is no problem: %j',
    (error) => {
      const problem = toProblem(new HttpErrorResponse({ status: 502, error }));
      expect(problem.code).toBe('unexpected-answer');
      expect(JSON.stringify(problem)).not.toMatch(/gateway|upstream/);
    },
  );
});

describe('problemOf', () => {
  it('finds the problem behind wrapped errors', () => {
    const wrapped = new Error('wrapped', { cause: new ApiError(REGISTERED) });
    expect(problemOf(wrapped)).toEqual(REGISTERED);
  });

  it('gives a defect of the page a general sentence without its message', () => {
    expect(problemOf(new TypeError('x is undefined')).detail).not.toContain('undefined');
  });
});
