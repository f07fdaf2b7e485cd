import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';
import { PROBLEM_CODES, type ProblemCode } from '../problems/problem-codes';
import { problemBody } from '../problems/problem-body';

/** Answers bytes that are no HTTP request, or a header that is too large, straight on the connection: there is no request
 *  yet that hooks and filters could see. */
export function answerBrokenRequest(
  error: { readonly code?: string | undefined },
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code: ProblemCode = error.code === 'HPE_HEADER_OVERFLOW' ? 'header-too-large' : 'malformed-request';
  const problem = problemBody(randomUUID(), { code, detail: PROBLEM_CODES[code].detail });
  const body = JSON.stringify(problem);
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
}
