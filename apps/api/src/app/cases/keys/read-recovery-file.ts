import { type PublicKeys } from '@muster/case-protocol';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { readJsonFile } from '../../definitions/read-json-file';

const schema = z.strictObject({
  muster: z.literal('recovery'),
  version: z.literal(1),
  recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
  verifyKey: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Reads the public file of a ceremony. Refuses another file, and a recipient to whom nothing can be encrypted. */
export function readRecoveryFile(callerDir: string, name: string): Result<PublicKeys, Refusal> {
  const json = readJsonFile(callerDir, name);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  if (!read.success || !isRecipient(read.data.recipient)) {
    return refuse(
      'no-recovery-file',
      'that is not the public file of a ceremony; it is called recovery-public.json.',
    );
  }
  const { recipient, verifyKey } = read.data;
  return ok({ recipient, verifyKey });
}

function isRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}
