/** @jest-environment jest-environment-jsdom */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { findBannedWords } from '@muster/narrative';
import { renderPackHtml } from '@muster/packs';
import { aPack } from '../../test/a-pack';
import { disclosePack } from './disclose-pack';

const HASH = 'ab'.repeat(32);
const DRAFT = { standing: 'draft', hash: HASH } as const;
const made = () => {
  const { reading, contents } = aPack();
  return disclosePack(reading, contents).toJSON();
};
const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html');

describe('the HTML file of a pack', () => {
  const pack = made();
  const html = renderPackHtml(pack, DRAFT);
  const document = parsed(html);

  it('names its language and itself, and stands alone', () => {
    expect(document.documentElement.lang).toBe('en-GB');
    expect(document.title).toBe('Pack for the Example Board: Example Constabulary, Q4 2024/25');
    expect(document.querySelectorAll('script, link, img, iframe, [src]')).toHaveLength(0);
    expect(html).not.toMatch(/https?:/);
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('has landmarks, one heading of the first level and no level left out', () => {
    expect([...document.body.children].map(({ tagName }) => tagName)).toEqual([
      ...['A', 'HEADER', 'NAV', 'MAIN', 'FOOTER'],
    ]);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });

  it('lists its sections, and every link inside it arrives', () => {
    const contents = [...document.querySelectorAll('nav a')].map((link) => link.textContent);
    expect(contents).toEqual([
      ...['Are we representative?', 'Who is leaving?', 'Commitments', 'Annex', 'Can we trust the data?'],
      ...['Notes'],
      ...['Where each number comes from', 'Definitions'],
    ]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const missing = [...document.querySelectorAll('a')].filter(
      (link) => !ids.includes((link.getAttribute('href') ?? '').slice(1)),
    );
    expect(missing.map((link) => link.outerHTML)).toEqual([]);
  });

  it('gives every table a caption, every header a scope, and every row its header', () => {
    const tables = [...document.querySelectorAll('table')];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table.caption?.textContent).toBeTruthy();
      expect([...table.querySelectorAll('th')].every((header) => header.hasAttribute('scope'))).toBe(true);
      for (const row of table.querySelectorAll('tbody tr')) expect(row.querySelector('th')).not.toBeNull();
    }
  });

  it('gives no two regions one name', () => {
    const names = [...document.querySelectorAll('section, [role=region]')].map(
      (region) => document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name)).toBe(true);
  });

  it('leads every number of a figure to its formula and its cells', () => {
    const numbers = [...document.querySelectorAll('td.number a')];
    expect(numbers.length).toBeGreaterThan(60);
    for (const link of numbers) {
      const row = document.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect(row?.closest('table')?.className).toBe('traces');
      expect(row?.children).toHaveLength(9);
    }
    const bare = [...document.querySelectorAll('td.number')].filter(
      (cell) => /^[−+]?\d/.test(cell.textContent ?? '') && cell.querySelector('a') === null,
    );
    expect(bare).toHaveLength(0);
  });

  it('names its own forum on the cover, and no other', () => {
    const about = [...document.querySelectorAll('.about dd')].map(({ textContent }) => textContent);
    expect(about[0]).toBe('Example Board');
    expect(about).toContain('Members of boards, as they read the release');
  });

  it('says that it is a draft until it is approved', () => {
    expect(document.querySelector('.draft')?.textContent).toBe('Draft. Nobody has approved this pack.');
    expect(renderPackHtml(pack, { standing: 'approved', hash: HASH })).not.toContain('Draft');
  });

  it('takes text of people as text', () => {
    const named = { ...pack, audience: { ...pack.audience, name: '<script>alert(1)</script> & "Board"' } };
    expect(renderPackHtml(named, DRAFT)).not.toContain('<script');
    expect(parsed(renderPackHtml(named, DRAFT)).title).toContain('<script>alert(1)</script> & "Board"');
  });

  it('uses no banned word', () => {
    expect(findBannedWords(document.body.textContent ?? '')).toEqual([]);
  });
});
