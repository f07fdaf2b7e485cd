import { openAsReader } from '../../test/open-as-reader';
import { publishedSource } from '../api/generated/functions';

// The first test loads the page itself, which takes long where everything is tested at once.
jest.setTimeout(60_000);

const OTHERS = [{ code: 'NORD', name: 'Northshire Police' }];
const NOTICE = 'The address names a force that is not held here. Another is shown.';

describe('where figures come from', () => {
  it('asks of the force in the address, whatever was looked at last', async () => {
    const { asked, page } = await openAsReader('/about/releases/2025-Q3?force=NORD', { others: OTHERS });
    expect(asked.filter(({ fn }) => fn === publishedSource).map(({ params }) => params)).toEqual([
      { force: 'NORD', period: '2025-Q3' },
    ]);
    expect(page.textContent).not.toContain(NOTICE);
  });

  it('says so when the address names a force that is not held', async () => {
    const { asked, page } = await openAsReader('/about/releases/2025-Q3?force=NONE', { others: OTHERS });
    expect(page.textContent).toContain(NOTICE);
    expect(asked.at(-1)?.params).toEqual({ force: 'EXMP', period: '2025-Q3' });
  });

  it('is led to by the page of readers with the force', async () => {
    const { page } = await openAsReader('/representation');
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/about/releases/2025-Q3?force=EXMP');
  });
});
