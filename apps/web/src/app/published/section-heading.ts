import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';

/** Section id -> heading: that of the analyst's page where it has the same part. */
const HEADINGS: Readonly<Record<string, string>> = {
  representation: 'Representation at this date',
  'representation-over-time': 'Over time',
  declaration: 'Who has declared',
  'declaration-by-characteristic': 'Who has declared',
  'verdict-bounds': 'Would each verdict survive?',
  'declaration-over-time': 'Declared over time',
  'declaration-by-type': 'By workforce type',
  'declaration-by-unit': 'By unit',
  leavers: 'Leaver rates by group',
  'leavers-compared': 'Leaver rates by group',
  joiners: 'Who joins',
  'net-change': 'Joiners and leavers',
  'leaving-routes': 'Everybody who left',
  'leaving-by-service': 'When people leave',
  staying: 'How long people stay',
  'rank-profile': 'Who stands in which rank',
  'ranks-and-above': 'Who stands in which rank',
  promotions: 'Who is promoted',
  'promotions-compared': 'Who is promoted',
  'promotions-by-rank': 'Who is promoted',
  'temporary-rank': 'Temporary and acting ranks',
};

/** The three questions of the workstream, whatever their sections. */
const WORKSTREAM: Readonly<Record<string, string>> = {
  recruitment: 'Recruitment',
  progression: 'Progression',
  'ranks-and-above': 'Progression',
  retention: 'Retention',
};

/** The heading under which a section stands. Sections with one heading stand together. */
export function sectionHeading(page: PublishedAnswer['page'], { id }: Pick<PublishedSection, 'id'>): string {
  return (page === 'workstream-1' ? WORKSTREAM[id] : undefined) ?? HEADINGS[id] ?? 'Other figures';
}
