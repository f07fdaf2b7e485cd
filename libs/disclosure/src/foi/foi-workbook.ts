import { type PublishedAnswer } from '@muster/contracts';
import { publishedChart, releaseSource, workbookOfCharts } from '@muster/narrative';
import { type Workbook } from '@muster/sheets';

/** A standing table as a spreadsheet, a sheet for each of its parts, as the page shows them. Null where the release has
 *  none of its figures. */
export function foiWorkbook(answer: PublishedAnswer, title: string): Workbook | null {
  const charts = answer.sections.map((section) => publishedChart(section, answer));
  return workbookOfCharts(charts, {
    ...{ title, subject: `${title}, ${answer.about.forceName}, ${answer.release.periodLabel}` },
    ...{ language: 'en-GB', about: answer.about.notes, source: releaseSource(answer) },
  });
}
