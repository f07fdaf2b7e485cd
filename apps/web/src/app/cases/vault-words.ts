/** The words of phrases. Only the making and reading of a phrase loads them. */
export { newPhrase, PHRASE_WORDS, readPhrase } from '@muster/case-protocol';
