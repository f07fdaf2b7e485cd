import { randomBytes } from 'node:crypto';

/** The body and content type of a multipart form: its fields in the given order, then the file. */
export function snapshotUpload(
  fields: Readonly<Record<string, string>>,
  file: Uint8Array | string,
  fileName = 'workforce.csv',
): { payload: Buffer; contentType: string } {
  const boundary = `----muster-${randomBytes(8).toString('hex')}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n`;
  return {
    payload: Buffer.concat([
      Buffer.from(parts.join('')),
      Buffer.from(head),
      Buffer.from(file),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
