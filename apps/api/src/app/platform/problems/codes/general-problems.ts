import { type ProblemKind } from '../problem-kind';

/** What any request can meet. */
export const GENERAL_PROBLEMS = {
  'malformed-request': { status: 400, title: 'Malformed request', detail: 'The request could not be read.' },
  'invalid-request': {
    status: 422,
    title: 'Invalid request',
    detail: 'Some fields of the request are missing or not allowed; each is listed under "errors".',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing here, or nothing that you may see.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address does not answer to this method; the header "Allow" lists those it does.',
  },
  'body-too-large': {
    status: 413,
    title: 'Too large',
    detail: 'The request is larger than this address accepts.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send JSON, or multipart form data where a file is expected.',
  },
  'header-too-large': {
    status: 431,
    title: 'Header too large',
    detail: 'The header of the request is too large.',
  },
  conflict: {
    status: 409,
    title: 'Conflict',
    detail: 'Something else changed this in the meantime. Load it again.',
  },
  'too-slow': {
    status: 503,
    title: 'Too slow',
    detail: 'This took longer than is allowed. Ask for less, or try again later.',
    retryAfter: 30,
  },
  unavailable: {
    status: 503,
    title: 'Not available',
    detail: 'The service cannot answer at the moment. Try again shortly.',
    retryAfter: 5,
  },
  'insufficient-storage': {
    status: 507,
    title: 'Disk full',
    detail: 'The disk of the server is full. Nothing was stored; ask the administrator to make room.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong',
    detail: 'This is a fault of the program. Quote the number under "instance" when you ask for help.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
