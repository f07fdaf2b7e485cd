/** What making and opening keys needs of the protocol: a file of its own, so that it is loaded when it is needed. */
export { newListenerKeys, publicOf, unwrapKeys, wrapKeys } from '@muster/case-protocol';
