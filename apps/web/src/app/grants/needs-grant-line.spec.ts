import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type RepresentationOptions } from '@muster/contracts';
import { NeedsGrantLine } from './needs-grant-line';

type Dimension = RepresentationOptions['dimensions'][number];

const dimension = (label: string, granted: boolean, status: Dimension['status'] = 'held'): Dimension => ({
  ...{ id: label.toLowerCase(), label, characteristic: true, sensitive: label !== 'Sex' },
  ...{ granted, status, values: [], groupings: [] },
});

async function textOf(dimensions: Dimension[]): Promise<string> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(NeedsGrantLine);
  fixture.componentRef.setInput('dimensions', dimensions);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  return page.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}

describe('NeedsGrantLine', () => {
  it('names what is held and not granted', async () => {
    const some = [
      dimension('Sex', true),
      dimension('Religion', false),
      dimension('Disability', true),
      dimension('Orientation', false, 'not-held'),
    ];
    expect(await textOf(some)).toBe('Needs a grant: Religion. What a grant is');
  });

  it('says nothing where nothing needs a grant', async () => {
    expect(await textOf([dimension('Sex', true)])).toBe('');
  });
});
