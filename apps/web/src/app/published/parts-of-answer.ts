import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { type ChartSpec, publishedChart } from '@muster/narrative';
import { partName } from './part-name';
import { sectionHeading } from './section-heading';

/** A part of a page of released figures: a heading, and the figures below it. */
export interface AnswerPart {
  /** Id of the heading, to be linked to. */
  readonly name: string;
  readonly heading: string;
  readonly figures: readonly {
    readonly spec: ChartSpec;
    /** Long tables of lines are folded below their picture. */
    readonly table: 'shown' | 'folded';
  }[];
}

/** The sections of an answer under the headings of its page, in their order. A section that divides nobody is left out: it
 *  has nothing to draw. */
export function partsOfAnswer(answer: PublishedAnswer): readonly AnswerPart[] {
  const parts = new Map<string, AnswerPart['figures']>();
  const titles = new Set<string>();
  for (const section of answer.sections) {
    if (section.rows.length + section.lines.length === 0) continue;
    const heading = sectionHeading(answer.page, section);
    const figure = {
      spec: titledApart(publishedChart(section, answer), section, heading, titles),
      table: section.lines.length > 0 ? ('folded' as const) : ('shown' as const),
    };
    parts.set(heading, [...(parts.get(heading) ?? []), figure]);
  }
  return [...parts].map(([heading, figures]) => ({ name: partName(heading), heading, figures }));
}

/** Two figures of one page never have one title, by which their tables are found: the second says what is particular about
 *  it. Adds the title to `titles`. */
function titledApart(
  spec: ChartSpec,
  { kind, columns }: PublishedSection,
  heading: string,
  titles: Set<string>,
): ChartSpec {
  const ratio = kind === 'ratios' ? columns.find(({ unit }) => unit === 'ratio')?.label : undefined;
  const candidates = [spec.title, `${spec.title}: ${(ratio ?? heading).toLowerCase()}`];
  const title =
    candidates.find((text) => !titles.has(text)) ?? `${candidates[0]} (figure ${titles.size + 1})`;
  titles.add(title);
  return title === spec.title ? spec : { ...spec, title, table: { ...spec.table, caption: title } };
}
