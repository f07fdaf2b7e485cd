import { COMMITMENT_MEASURES } from './commitment-measures';
import { isActionRef } from './is-action-ref';
import { isDocumentLink } from './is-document-link';
import { measureAddress } from './measure-address';

describe('what a commitment may point at', () => {
  it('is a page of its measure, with or without the state of a question', () => {
    expect(measureAddress('leaver-rates', '')).toBe('/retention');
    expect(measureAddress('leaver-rates', '/retention?who=officer&by=ethnicity')).toBe(
      '/retention?who=officer&by=ethnicity',
    );
    for (const elsewhere of [
      ...['/accounts', '//example.org/retention', 'https://example.org', '/retention/../accounts'],
      ...['/retention?a?b', '/retention?a=<b>', `/retention?${'x'.repeat(500)}`],
    ]) {
      expect(measureAddress('leaver-rates', elsewhere)).toBeNull();
    }
    expect(measureAddress('happiness', '')).toBeNull();
    expect(new Set(COMMITMENT_MEASURES.map(({ id }) => id)).size).toBe(COMMITMENT_MEASURES.length);
  });

  it('is a document at an address that hides nothing', () => {
    expect(isDocumentLink('https://example.org/papers/2026-02.pdf#page=4')).toBe(true);
    for (const text of [
      'http://example.org',
      'javascript:alert(1)',
      'https://a b',
      'https://me@example.org',
      '',
    ]) {
      expect(isDocumentLink(text)).toBe(false);
    }
  });

  it('is a reference as forces write them', () => {
    expect(['195', 'R4.2', 'A/12-3', 'Rec 7', '7'].every(isActionRef)).toBe(true);
    expect(['', ' 195', '195 ', '-', '195;', 'ü', '1'.repeat(31)].some(isActionRef)).toBe(false);
  });
});
