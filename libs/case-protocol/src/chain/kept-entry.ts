import { type EntryClass } from '@muster/domain';

/** An entry as the server keeps it; `ciphertext` is null once the retention rule has removed it. */
export interface KeptEntry {
  readonly id: string;
  readonly seq: number;
  readonly class: EntryClass;
  readonly ciphertext: string | null;
  readonly digest: string;
}
