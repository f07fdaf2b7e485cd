import { type MultipartFile, type MultipartValue } from '@fastify/multipart';
import { type FastifyRequest } from 'fastify';
import { InvalidRequestError } from '../platform/problems/invalid-request-error';
import { RefusalError } from '../platform/problems/refusal-error';
import { refuseUnstorable } from '../platform/problems/refuse-unstorable';

/** The form that brings a file: its text fields, then the file. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes of the whole request, a little more than the file; null when the client does not say. */
  readonly size: number | null;
}

const STALLED_MS = 60_000;

const LIMITS = {
  fields: 8,
  fieldNameSize: 40,
  /** A mapping may list some hundred values. */
  fieldSize: 512 * 1024,
  files: 1,
  /** One more than is read, so that the reader notices. */
  fileSize: 2 ** 31 + 1,
  parts: 9,
  headerPairs: 20,
};

/** Reads a multipart form up to the beginning of its file, lets `use` take the file while it arrives, and swallows what
 *  `use` leaves of it, so that the client hears the answer. The name of the file is not looked at: it may name a person.
 *  Throws `InvalidRequestError` when a field is too long or cannot be kept, or no file comes. */
export async function readUpload<T>(
  request: FastifyRequest,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const fields: Record<string, string> = {};
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      fields[part.fieldname] = textOf(part);
      continue;
    }
    try {
      refuseUnstorable(fields);
      return await use({ fields, bytes: bytesOf(part, request), size: sizeOf(request) });
    } catch (fault) {
      // The client went away in the middle: nobody hears the answer, and it is no fault of the program.
      if (request.raw.destroyed && !request.raw.complete) {
        throw new RefusalError({ code: 'malformed-request', message: 'The request broke off.' });
      }
      throw fault;
    } finally {
      part.file.resume();
    }
  }
  throw new InvalidRequestError([
    { pointer: '/file', code: 'missing', message: 'Send the file as the last field, named "file".' },
  ]);
}

/** The parts of the form. What the parser cannot make sense of is no form, and no fault of the program. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<MultipartFile | MultipartValue> {
  const parts = request.parts({ limits: LIMITS });
  for (;;) {
    const next = await parts.next().catch((fault: unknown) => {
      if (hasStatus(fault)) throw fault;
      throw new RefusalError({ code: 'malformed-request', message: 'The form cannot be read.' });
    });
    if (next.done === true) return;
    yield next.value;
  }
}

/** Limits of the form and its content type have problems of their own. */
function hasStatus(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'statusCode' in fault;
}

function textOf(part: MultipartValue): string {
  if (!part.valueTruncated) return typeof part.value === 'string' ? part.value : JSON.stringify(part.value);
  throw new InvalidRequestError([
    { pointer: `/${part.fieldname}`, code: 'too-big', message: 'This field is too long.' },
  ]);
}

async function* bytesOf(part: MultipartFile, request: FastifyRequest): AsyncGenerator<Uint8Array> {
  // Reading holds the lock of the force: a client that sends nothing any more must not hold it for ever.
  const stalled = setTimeout(() => request.raw.destroy(), STALLED_MS);
  try {
    // Whoever stops early must not destroy the stream: the rest of the request could then never be read.
    for await (const piece of part.file.iterator({ destroyOnReturn: false })) {
      yield piece as Uint8Array;
      stalled.refresh();
    }
  } finally {
    clearTimeout(stalled);
  }
}

function sizeOf(request: FastifyRequest): number | null {
  const length = Number(request.headers['content-length']);
  return Number.isSafeInteger(length) && length > 0 ? length : null;
}
