import { type ReleaseReport } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';

/** What the audit found, in sentences. A narrow count has fewer than five possible values left (an exact one has a single
 *  value, and is narrow too). An inherent one has that from public facts and earlier releases alone, and is none of the counts
 *  attacked. Attacked are also differences of shown cells, and cells of earlier quarters. */
export function auditSentences(audit: ReleaseReport['audit']): readonly string[] {
  const { targets, exact, narrow, inherent, passed } = audit;
  const found =
    narrow === 0
      ? 'None of them can be worked out exactly, and none to fewer than five possible counts.'
      : `${formatNumber(narrow)} can be worked out to fewer than five possible counts, ${formatNumber(exact)} of these exactly.`;
  const attacked =
    targets === 0
      ? ['No withheld count has one to four people, so there is nothing to work out.']
      : [
          `Muster attacked ${formatNumber(targets)} withheld ${targets === 1 ? 'count or difference' : 'counts and differences'} of one to four people, those of earlier quarters among them.`,
          found,
        ];
  return [
    ...attacked,
    ...(inherent === 0
      ? []
      : [
          `${formatNumber(inherent)} ${inherent === 1 ? 'count is' : 'counts are'} narrow from public facts and earlier releases alone. Hiding more would not help.`,
        ]),
    passed ? 'The audit passed.' : 'The audit did not pass, so nobody can approve this release.',
  ];
}
