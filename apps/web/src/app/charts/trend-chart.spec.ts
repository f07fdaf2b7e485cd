import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { type ChartLine } from '@muster/narrative';
import { exampleTrend } from '../../test/example-charts';
import { TrendChart } from './trend-chart';

const line = (label: string, values: readonly (number | null)[], absent?: string): ChartLine => ({
  ...{ id: label, label, baseline: null, baselineText: null },
  ...(absent === undefined ? {} : { absent }),
  points: values.map((value, at) => ({
    asAt: `202${at}-03-31`,
    ...{ value, lower: null, upper: null, spoken: label },
  })),
});

describe('TrendChart', () => {
  it('stands a hatched stub with its symbol where a line has no value, and no empty axis', async () => {
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
    const fixture = TestBed.createComponent(TrendChart);
    fixture.componentRef.setInput(
      'spec',
      exampleTrend([line('Asian', [0.1, null, 0.2]), line('Mixed', [null, null, null], '[c]')]),
    );
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const panels = [...page.querySelectorAll('.ms-trend__panel')];

    expect(panels.map((panel) => panel.querySelector('.ms-row__symbol')?.textContent ?? null)).toEqual([
      null,
      '[c]',
    ]);
    expect(panels.map((panel) => panel.querySelector('.ms-trend__box') !== null)).toEqual([true, false]);
    expect(Number(panels[1]?.querySelector('.ms-row__stub')?.getAttribute('width'))).toBeGreaterThan(0);
  });
});
