import { HttpException } from '@nestjs/common';
import { type FieldProblem, InvalidRequestError } from './invalid-request-error';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes';
import { type ProblemKind } from './problem-kind';
import { RefusalError } from './refusal-error';

/** What the client is told about something that was thrown. */
export interface IdentifiedProblem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly retryAfter?: number | undefined;
  readonly errors?: readonly FieldProblem[];
}

const USUAL_PATIENCE_S = 30;

/** Finds the registered problem for anything thrown on the way of a request. What it does not know is `internal`. */
export function identifyProblem(thrown: unknown): IdentifiedProblem {
  // What went wrong first; giving a broken connection back failed as well.
  if (thrown instanceof SuppressedError) return identifyProblem(thrown.suppressed);
  if (thrown instanceof RefusalError) {
    const kind: ProblemKind = PROBLEM_CODES[thrown.refusal.code];
    return {
      code: thrown.refusal.code,
      detail: kind.saysWhy ? thrown.refusal.message : kind.detail,
      retryAfter: thrown.retryAfter ?? patience(kind),
    };
  }
  if (thrown instanceof InvalidRequestError) return { ...plain('invalid-request'), errors: thrown.errors };
  return plain(byStatus(thrown) ?? byDatabase(thrown) ?? 'internal');
}

function plain(code: ProblemCode): IdentifiedProblem {
  const kind: ProblemKind = PROBLEM_CODES[code];
  return { code, detail: kind.detail, retryAfter: patience(kind) };
}

/** Every 503 says when to try again. */
function patience(kind: ProblemKind): number | undefined {
  return kind.retryAfter ?? (kind.status === 503 ? USUAL_PATIENCE_S : undefined);
}

const STATUS_CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'malformed-request',
  413: 'body-too-large',
  414: 'malformed-request',
  415: 'unsupported-media-type',
  422: 'invalid-request',
  431: 'header-too-large',
  503: 'unavailable',
};

/** Errors of Nest (`HttpException`) and of Fastify and its plugins (`FST_...` with a status). */
function byStatus(thrown: unknown): ProblemCode | undefined {
  if (thrown instanceof HttpException) return STATUS_CODES[thrown.getStatus()];
  const { code, statusCode } = asRecord(thrown);
  if (typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number') {
    return STATUS_CODES[statusCode];
  }
  return undefined;
}

const LOST_CONNECTION = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** SQLSTATE of PostgreSQL, or a connection that could not be made or broke. */
function byDatabase(thrown: unknown): ProblemCode | undefined {
  const cause = asRecord(thrown)['driverError'] ?? thrown;
  const { code, message, syscall } = asRecord(cause);
  if (
    typeof message === 'string' &&
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  ) {
    return 'unavailable';
  }
  if (typeof code !== 'string') return undefined;
  if (LOST_CONNECTION.test(code))
    return syscall === 'connect' || code !== 'ENOENT' ? 'unavailable' : undefined;
  if (code === 'ENOSPC' || code === '53100') return 'insufficient-storage';
  if (code === '57014') return 'too-slow';
  if (/^(57P0|08|53|40001|40P01|55P03)/.test(code)) return 'unavailable';
  if (/^(23505|23503|23P01)$/.test(code)) return 'conflict';
  // The text of a parameter that is no uuid or number: nothing has such an id.
  if (code === '22P02') return 'not-found';
  return undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
