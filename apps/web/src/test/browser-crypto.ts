import { webcrypto } from 'node:crypto';
import { arrayBuffer } from 'node:stream/consumers';
import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

/** Reads a stream to its end, which is all that `age-encryption` wants of a response. */
class Response {
  constructor(private readonly body: ReadableStream) {}

  arrayBuffer(): Promise<ArrayBuffer> {
    return arrayBuffer(this.body);
  }
}

/** What browsers have at addresses with https and the test environment has not. Specs that seal and open import this file
 *  first. */
const THERE = {
  ...{ crypto: webcrypto, Response, TextDecoder, TextEncoder },
  ...{ ReadableStream, TransformStream, WritableStream },
};
for (const [name, value] of Object.entries(THERE)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
