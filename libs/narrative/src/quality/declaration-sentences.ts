import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { saidFigure } from '../published/said-figure';
import { shownValue } from '../published/shown-value';
import { wholePercent } from '../published/whole-percent';
import { type Said } from '../said/said';
import { saidTogether } from '../said/said-together';
import { told } from '../said/told';
import { declarationRowWords } from './declaration-row-words';
import { missingWords } from './missing-words';

/** What is said of a section about declaration. Units are never told one by one, let alone by their rates: only from where to
 *  where the rates that are shown reach. */
export function declarationSentences(section: PublishedSection): readonly Said[] {
  const { rows, measured, people } = section;
  const known = rows.filter((row) => isTold(row));
  if (known.length === 0) return rows.length === 0 ? [] : [told`How many have declared cannot be shown.`];
  if (measured === 'unit') return [reachOf(known, people)];
  const sentences = known.slice(0, 3).map((row) => saidTogether(declarationRowWords(row, section)));
  const [first] = known;
  const missing = measured === 'characteristic' && first ? missingWords(first, section) : [];
  return [...sentences.slice(0, missing.length > 0 ? 2 : 3), ...missing];
}

function isTold({ figures }: PublishedRow): boolean {
  return shownValue(figures['share']) !== null || shownValue(figures['most']) !== null;
}

function reachOf(rows: readonly PublishedRow[], people: string): Said {
  const shown = rows
    .flatMap((row) => {
      const share = shownValue(row.figures['share']);
      return share === null ? [] : [{ share, said: saidFigure(wholePercent(share), row, 'share') }];
    })
    .toSorted((a, b) => a.share - b.share);
  const [least, most] = [shown.at(0), shown.at(-1)];
  if (!least || !most) return told`How many have declared cannot be shown.`;
  return wholePercent(least.share) === wholePercent(most.share)
    ? told`Ethnicity is declared by ${least.said} of ${people} in each unit shown.`
    : told`Ethnicity is declared by ${least.said} to ${most.said} of ${people} in the units shown.`;
}
