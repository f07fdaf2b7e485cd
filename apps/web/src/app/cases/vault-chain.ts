/** What opening, writing and handing over cases needs of the protocol: the heaviest part, loaded when a case is opened. */
export { headWords, openChain, rewrapEntries, sealEntry } from '@muster/case-protocol';
export { armor, Encrypter } from 'age-encryption';
