import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { findBannedWords } from './find-banned-words';

const ROOT = join(__dirname, '../../../..');
/** The list itself and its tests have to name the words. */
const ABOUT_WORDS = /libs\/narrative\/src\/words\/(banned-words|find-banned-words)/;
/** Words that a file may use after all: what colleagues themselves name as a reason is no figure of ours, and the words of
 *  phrases are drawn by chance from a published list. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'definitions/cases/themes.json': ['discrimination'],
  'definitions/cases/leaving-reasons.json': ['discrimination'],
  'apps/web/src/app/cases/record/record-form.html': ['discrimination'],
  'apps/api/src/app/demo/cases/past-demo-cases.ts': ['discrimination'],
  'libs/case-protocol/src/words/phrase-words.ts': ['race', 'worst', 'caucasian'],
};

const files = globSync(
  ['apps/web/src/**/*.{ts,html}', 'apps/api/src/**/*.ts', 'libs/*/src/**/*.ts', 'definitions/**/*.json'],
  { cwd: ROOT },
).filter(
  (file) => !/\.(int-)?spec\.ts$|\/generated\/|\/node_modules\//.test(file) && !ABOUT_WORDS.test(file),
);

describe('the words of screens, sentences, messages and definitions', () => {
  it('are looked at', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('follow the word list', () => {
    const found = files.flatMap((file) =>
      textsOf(file).flatMap((text) =>
        findBannedWords(text)
          .filter(({ found: word }) => !MEANT[file]?.includes(word))
          .map((word) => ({ file, text, ...word })),
      ),
    );

    expect(found).toEqual([]);
  });
});

/** What people read: string literals and template texts of TypeScript, everything in markup and data. */
function textsOf(file: string): string[] {
  const content = readFileSync(join(ROOT, file), 'utf8');
  if (!file.endsWith('.ts')) return [content];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, content, ts.ScriptTarget.Latest));
  return texts;
}
