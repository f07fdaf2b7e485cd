/** Below this a true count of people may identify somebody: it is marked wherever it is shown to those who may see it. What a
 *  release holds back has numbers of its own (definitions/disclosure/release-policy.json). Source: docs/methods/disclosure.md. */
export const SMALL_NUMBER = 10;
