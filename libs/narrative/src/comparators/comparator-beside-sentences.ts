import { type ComparatorBeside } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { formatPoints } from '../format/format-points';

/** A figure of ours and the published one in words, and what lies between them. */
export function comparatorBesideSentences(answer: ComparatorBeside): readonly string[] {
  const { own, published, people, areaName, forceName, differencePp } = answer;
  const counted = answer.basis === 'fte' ? 'full-time posts' : 'people';
  const decimals = answer.basis === 'fte' ? 1 : 0;
  const level = (whose: string, figure: ComparatorBeside['own']) =>
    figure.share === null
      ? `${whose}: no share, because nobody answered.`
      : `${whose}: ${formatPercent(figure.share)} of ${people} are women, ${formatNumber(figure.count, decimals)} ${counted}.`;
  return [
    level(`Our snapshot of ${formatDate(answer.asAt)}, ${forceName}`, own),
    level(`Published for ${areaName}`, published),
    ...(differencePp === null ? [] : [differenceSentence(differencePp)]),
  ];
}

function differenceSentence(pp: number): string {
  if (pp === 0) return 'The two shares are the same.';
  return `Our share is ${formatPoints(pp)} ${pp > 0 ? 'above' : 'below'} the published one.`;
}
