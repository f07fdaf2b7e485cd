import { type PartyKeys, publicOf, rewrapEntries, type RewrappedEntry } from '@muster/case-protocol';
import { type TalkOptions } from '@muster/contracts';
import { type OpenFile } from '../back/open-file-state';
import { caseReaders } from './case-readers';

export interface FileToRewrap extends Pick<OpenFile, 'file' | 'opened'> {
  readonly keys: PartyKeys;
  readonly options: TalkOptions;
  /** Who may not read it from now on. */
  readonly excluded: readonly string[];
}

/** Encrypts every entry of a case anew, to those who may read it from now on. */
export async function rewrapFor({
  file,
  opened,
  keys,
  options,
  excluded,
}: FileToRewrap): Promise<readonly RewrappedEntry[]> {
  const rewrapped = await rewrapEntries({
    ...{ kept: file.entries, keys },
    recipients: [publicOf(keys).recipient, ...caseReaders({ file, opened }, options, excluded)],
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  if (!rewrapped.ok) throw new Error(rewrapped.refusal.code);
  return rewrapped.value;
}
