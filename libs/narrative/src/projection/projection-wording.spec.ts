import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../../..');
const files = globSync(
  [
    'libs/narrative/src/projection/*.ts',
    'apps/web/src/app/projection/**/*.{ts,html}',
    'apps/api/src/app/projection/**/*.ts',
    'libs/stats/src/projection/*.ts',
  ],
  { cwd: ROOT },
).filter((file) => !/spec\.ts$/.test(file));

describe('the words of projections', () => {
  it('do without the one that promises', () => {
    const said = files.flatMap((file) => textsOf(file).map((text) => ({ file, text })));

    expect(files.length).toBeGreaterThan(20);
    expect(said.filter(({ text }) => /\bnever\b/i.test(text))).toEqual([]);
  });
});

/** What people read: texts of TypeScript, and markup. */
function textsOf(file: string): string[] {
  const content = readFileSync(join(ROOT, file), 'utf8');
  if (!file.endsWith('.ts')) return [content.replace(/@default never\(.*?\)/g, '')];
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
