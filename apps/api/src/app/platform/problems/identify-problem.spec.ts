import { NotFoundException } from '@nestjs/common';
import { refuse } from '@muster/domain';
import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { ACCESS_PROBLEMS } from './codes/access-problems';
import { ANNOTATION_PROBLEMS } from './codes/annotation-problems';
import { CASE_PROBLEMS } from './codes/case-problems';
import { COMMITMENT_PROBLEMS } from './codes/commitment-problems';
import { CUSTODY_PROBLEMS } from './codes/custody-problems';
import { FIGURE_PROBLEMS } from './codes/figure-problems';
import { GENERAL_PROBLEMS } from './codes/general-problems';
import { GRANT_PROBLEMS } from './codes/grant-problems';
import { IMPORT_PROBLEMS } from './codes/import-problems';
import { PACK_PROBLEMS } from './codes/pack-problems';
import { PERMALINK_PROBLEMS } from './codes/permalink-problems';
import { PROJECTION_PROBLEMS } from './codes/projection-problems';
import { PUBLISHED_PROBLEMS } from './codes/published-problems';
import { REASONS_PROBLEMS } from './codes/reasons-problems';
import { RELEASE_PROBLEMS } from './codes/release-problems';
import { identifyProblem } from './identify-problem';
import { InvalidRequestError } from './invalid-request-error';
import { orProblem } from './or-problem';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes';
import { type ProblemKind } from './problem-kind';
import { RefusalError } from './refusal-error';

const fromDatabase = (code: string) =>
  new QueryFailedError('select secret', [], Object.assign(new Error('Key (x)=(secret) is wrong'), { code }));

describe('the registry of problems', () => {
  it('has each code in one table', () => {
    const tables = [
      GENERAL_PROBLEMS,
      ACCESS_PROBLEMS,
      ANNOTATION_PROBLEMS,
      CASE_PROBLEMS,
      COMMITMENT_PROBLEMS,
      CUSTODY_PROBLEMS,
      FIGURE_PROBLEMS,
      GRANT_PROBLEMS,
      IMPORT_PROBLEMS,
      PACK_PROBLEMS,
      PERMALINK_PROBLEMS,
      PROJECTION_PROBLEMS,
      PUBLISHED_PROBLEMS,
      REASONS_PROBLEMS,
      RELEASE_PROBLEMS,
    ];

    expect(tables.flatMap((table) => Object.keys(table)).sort()).toEqual(Object.keys(PROBLEM_CODES).sort());
  });
});

describe('identifyProblem', () => {
  // SQLSTATE classes: PostgreSQL documentation, appendix A.
  it.each([
    ['53100', 'insufficient-storage', 507],
    ['57P01', 'unavailable', 503],
    ['57P03', 'unavailable', 503],
    ['08006', 'unavailable', 503],
    ['53300', 'unavailable', 503],
    ['40001', 'unavailable', 503],
    ['57014', 'too-slow', 503],
    ['23505', 'conflict', 409],
    ['22P02', 'not-found', 404],
    // Days are checked before they get there: one that is none was made by the program.
    ['22007', 'internal', 500],
    ['22008', 'internal', 500],
    ['42501', 'internal', 500],
    ['42703', 'internal', 500],
  ] as const)('takes SQLSTATE %s for %s', (state, code, status) => {
    expect(identifyProblem(fromDatabase(state))).toMatchObject({ code, detail: PROBLEM_CODES[code].detail });
    expect(PROBLEM_CODES[code].status).toBe(status);
  });

  it.each([
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' }), 'unavailable'],
    [Object.assign(new Error('connect'), { code: 'ENOENT', syscall: 'connect' }), 'unavailable'],
    [Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' }), 'internal'],
    [new Error('Connection terminated unexpectedly'), 'unavailable'],
    [new SuppressedError(new Error('release'), fromDatabase('57P01')), 'unavailable'],
    [
      Object.assign(new Error('large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }),
      'body-too-large',
    ],
    [
      Object.assign(new Error('media'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }),
      'unsupported-media-type',
    ],
    [new NotFoundException('Cannot GET /secret'), 'not-found'],
    [new TypeError('secret is not a function'), 'internal'],
    ['a text', 'internal'],
    [undefined, 'internal'],
  ])('takes %s for %s', (thrown, code) => {
    const problem = identifyProblem(thrown);

    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('gives the fixed sentence of a refusal, unless its code says why', () => {
    const told = (code: 'unknown-account' | 'roles-incompatible') =>
      identifyProblem(new RefusalError({ code, message: 'the reason' })).detail;

    expect(told('unknown-account')).toBe(PROBLEM_CODES['unknown-account'].detail);
    expect(told('roles-incompatible')).toBe('the reason');
  });

  it('says when to try again with every 503', () => {
    const busy = Object.entries<ProblemKind>(PROBLEM_CODES).filter(([, { status }]) => status === 503);

    for (const [code] of busy) {
      const refused = new RefusalError({ code: code as ProblemCode, message: 'busy' });
      expect(identifyProblem(refused).retryAfter).toBeGreaterThan(0);
    }
  });

  it('points at each wrong field and echoes no value', () => {
    const schema = z.strictObject({
      name: z.string().max(3),
      list: z.array(z.object({ 'a/b': z.number() })),
    });
    const parsed = schema.safeParse({ name: 'secret', list: [{ 'a/b': 'secret' }], secret: 1 });
    if (parsed.success) throw new Error('the body should not fit');

    const problem = identifyProblem(InvalidRequestError.from(parsed.error));

    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/name', 'too-big'],
      ['/list/0/a~1b', 'invalid-type'],
      ['', 'unrecognized-keys'],
    ]);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('has a sentence of its own and a fitting status for every code', () => {
    for (const kind of Object.values<ProblemKind>(PROBLEM_CODES)) {
      expect(kind.detail).toMatch(/^[A-Z].*\.$/);
      expect(kind.status).toBeGreaterThanOrEqual(400);
      expect(kind.status).toBeLessThan(600);
    }
  });
});

describe('orProblem', () => {
  it('unwraps a value and throws a refusal', () => {
    expect(orProblem({ ok: true, value: 7 })).toBe(7);
    expect(() => orProblem(refuse('not-found', 'nothing'))).toThrow(RefusalError);
  });
});
