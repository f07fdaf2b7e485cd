import { type PackDocument } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { escapeHtml } from './escape-html';
import { packTitle } from '../files/pack-title';
import { type PackStanding } from '../files/pack-standing';
import { standingWords } from '../files/standing-words';

const READ_BY = {
  board: 'Members of boards, as they read the release',
  network: 'Staff networks and external scrutiny, as they read the release',
} as const;

/** The head of the page: whose pack it is, of which release, and that it is a draft, replaced or withdrawn. */
export function coverHtml(pack: PackDocument, { standing, hash }: PackStanding): string {
  const { audience, force, release, meeting } = pack;
  const stands = standingWords(standing);
  const facts: readonly (readonly [string, string])[] = [
    ['For', audience.name],
    ['Force', force.synthetic ? `${force.name} (invented people)` : force.name],
    ['Quarter', release.periodLabel],
    ['Data as at', formatDate(release.asAt)],
    ...(meeting === null ? [] : [['Meeting', formatDate(meeting)] as const]),
    ['Read by', READ_BY[audience.reader]],
    ['Release', `${release.id}, published ${formatDate(release.publishedAt.slice(0, 10))}`],
    ['Content hash', hash],
  ];
  return [
    '<header>',
    `<h1>${escapeHtml(packTitle(pack))}</h1>`,
    stands === null ? '' : `<p class="draft">${stands}</p>`,
    `<dl class="about">${facts.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`,
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
