/** What opening a case with two shares needs of the protocol: a file of its own, loaded when the shares are entered. */
export { caseStory, combineShares, openChain, rewrapEntries, sealEntry } from '@muster/case-protocol';
