// Writes the vectors of docs/case-protocol.md. Made once: a change of them is a change of the protocol, which needs another
// version. From the root of the project:
//   npx esbuild libs/case-protocol/test/make-vectors.ts --bundle --platform=node --format=esm --packages=external \
//     --tsconfig=tsconfig.base.json --outfile=dist/make-vectors.mjs && node dist/make-vectors.mjs libs/case-protocol/vectors
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headWords } from '../src/chain/head';
import { openChain } from '../src/chain/open-chain';
import { rewrapEntries } from '../src/chain/rewrap-entries';
import { formatReturnCode } from '../src/keys/format-return-code';
import { keysOfReturnCode } from '../src/keys/keys-of-return-code';
import { newPhrase } from '../src/keys/new-phrase';
import { newReturnCode } from '../src/keys/new-return-code';
import { publicOf } from '../src/keys/public-of';
import { wrapKeys } from '../src/keys/wrap-keys';
import { makeRecovery } from '../src/recovery/make-recovery';
import { PHRASE_WORDS } from '../src/words/phrase-words';
import { aCase, CASE, CONTACT, FORCE, INTRODUCE, PEOPLE, READERS, REQUEST, type Said, say } from './a-case';
import { brokenChains } from './broken-chains';
import { seededBytes } from './seeded-bytes';

const WHOLE: readonly Said[] = [
  ['colleague', REQUEST],
  ['colleague', CONTACT],
  ['listener', say('I have time on Thursday.')],
  ['colleague', say('Thursday is fine. – Gespräch, déjà vu, 👋')],
  ['listener', INTRODUCE],
  ['late', say('x'.repeat(5000))],
];

const folder = process.argv[2] ?? '.';
const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);

const code = newReturnCode(seededBytes('vectors'));
const keys = await keysOfReturnCode(code, FORCE);
const phrase = newPhrase(PHRASE_WORDS, seededBytes('vectors'));
const recovery = await makeRecovery(seededBytes('recovery'));
write('keys.json', {
  returnCode: { code: formatReturnCode(code), force: FORCE, ...keys, ...publicOf(keys) },
  listener: {
    phrase,
    ...PEOPLE.listener,
    ...publicOf(PEOPLE.listener),
    wrapped: await wrapKeys(PEOPLE.listener, phrase),
  },
  recovery,
});

const kept = await aCase(WHOLE);
const opened = await openChain({ force: FORCE, case: CASE, kept, keys: PEOPLE.listener });
const late = publicOf(PEOPLE.late).recipient;
const [colleague = '', , custodians = ''] = READERS;
const rewrapped = await rewrapEntries({
  ...{ kept, keys: PEOPLE.listener, recipients: [colleague, custodians, late] },
});
if (!opened.ok || !rewrapped.ok) throw new Error('the case does not open');
write('chain.json', {
  ...{ force: FORCE, case: CASE, people: PEOPLE, kept },
  ...{ rewrapped: { to: ['colleague', 'recovery', 'late'], entries: rewrapped.value } },
  opened: opened.value.entries,
  head: { ...opened.value.head, words: headWords(opened.value.head, PHRASE_WORDS) },
});

const texts: string[] = [];
const placeOf = (text: string): number => {
  if (!texts.includes(text)) texts.push(text);
  return texts.indexOf(text);
};
const chains = (await brokenChains(await aCase())).map(({ kept: entries, ...broken }) => ({
  ...broken,
  entries: entries.map(({ ciphertext, ...entry }) => ({
    ...entry,
    text: ciphertext === null ? null : placeOf(ciphertext),
  })),
}));
write('refused.json', { force: FORCE, case: CASE, people: PEOPLE, texts, chains });
