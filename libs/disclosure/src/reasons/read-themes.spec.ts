import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLeavingReasons } from './read-leaving-reasons';
import { readThemes } from './read-themes';
import { type ThemeTaxonomy } from './theme-taxonomy';

function shipped(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, '../../../../definitions/cases', name), 'utf8'));
}

function themes(): ThemeTaxonomy {
  const read = readThemes(shipped('themes.json'));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

function messageOf(read: ReturnType<typeof readThemes> | ReturnType<typeof readLeavingReasons>): string {
  return read.ok ? '' : read.refusal.message;
}

describe('readThemes', () => {
  it('reads the list that comes with the program: seventeen themes, six options', () => {
    expect(themes().themes).toHaveLength(17);
    expect(themes().options).toHaveLength(6);
  });

  it('names every fault of a list at once', () => {
    const { themeTree, optionTree, ...rest } = themes();
    const read = readThemes({
      ...rest,
      themes: rest.themes.map((theme) => (theme.code === 'other' ? { ...theme, code: 'workload' } : theme)),
      themeTree: { ...themeTree, of: [...themeTree.of, 'leadership', 'weather'] },
      options: [...rest.options.slice(1), { code: 'astrologer', label: 'An astrologer' }],
      optionTree: { ...optionTree, code: 'named' },
    });

    const message = messageOf(read);
    for (const fault of [
      'themes: workload stands twice in the list',
      'themes: other is not in the list',
      'themes: weather is not in the list',
      'themes: leadership stands twice in the tree',
      'themes: there is no theme other',
      'options: any can be chosen and is missing',
      'options: astrologer cannot be chosen',
      'options: astrologer is missing in the tree',
      'options: the branch named needs a code of its own',
    ]) {
      expect(message).toContain(fault);
    }
  });

  it('says where the shape does not fit', () => {
    expect(messageOf(readThemes({ ...themes(), version: 'new' }))).toContain('version: ');
    expect(messageOf(readThemes([]))).toContain('the file: ');
  });
});

describe('readLeavingReasons', () => {
  it('reads the reasons that come with the program; every theme has one', () => {
    const read = readLeavingReasons(shipped('leaving-reasons.json'), themes());

    expect(messageOf(read)).toBe('');
    const named = new Set(read.ok ? read.value.reasons.map(({ theme }) => theme) : []);
    expect(themes().themes.filter(({ code }) => !named.has(code))).toEqual([]);
  });

  it('refuses a reason of no theme and one that stands twice', () => {
    const reason = { code: 'rain', label: 'The weather', theme: 'weather', shortForm: false };

    expect(
      messageOf(readLeavingReasons({ version: '2026-1', why: 'x', reasons: [reason, reason] }, themes())),
    ).toBe(
      'the leaving reasons cannot be used. rain: there is no theme weather; rain stands twice; rain: there is no theme weather.',
    );
  });
});
