import { type FiguresAbout } from '@muster/contracts';

/** What a funnel plot means; who is counted is what the counts say of themselves. `plotted`: how many units have limits. */
export function describeFunnelPlot(counts: FiguresAbout, plotted: number): FiguresAbout {
  const byChance = Math.round(plotted / 20);
  return {
    ...counts,
    intervalMethod:
      'Exact binomial limits after Spiegelhalter, interpolated from both ends: beyond the 95% limits lies one unit in twenty by chance, beyond the 99.8% limits one in five hundred.',
    methods: ['funnel-plot', 'rates-by-group', 'verdict-on-a-ratio'],
    notes: [
      ...counts.notes,
      ...(byChance > 0
        ? [`Of ${plotted} units, about ${byChance} would lie beyond the 95% limits by chance alone.`]
        : []),
      'Units with fewer than 30 people are too small to plot; they are listed, and count in the rate of all.',
    ],
  };
}
