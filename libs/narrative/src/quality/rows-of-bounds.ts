import { type PublishedAnswer, type PublishedSection, type RepresentationVerdict } from '@muster/contracts';
import { figureSymbols } from '../published/figure-symbols';
import { shownValue } from '../published/shown-value';
import { type Assumption, ASSUMPTIONS, type SupposedCase, type SupposedVerdicts } from './supposed-verdicts';

const VERDICTS: readonly string[] = ['below', 'above', 'none', 'cant-tell'] satisfies RepresentationVerdict[];

/** The rows of a section of bounds put together by group, in their order; withheld ones last. */
export function rowsOfBounds(
  { rows, measured }: PublishedSection,
  role: PublishedAnswer['role'],
): readonly SupposedVerdicts[] {
  const symbols = figureSymbols(role);
  const caseOf = (code: string, assumption: Assumption): SupposedCase => {
    const row = rows.find(({ group }) => group[measured] === code && group['assumption'] === assumption);
    const share = row?.figures['share'];
    const verdict = row?.verdict ?? null;
    return {
      share: shownValue(share),
      verdict: share?.status === 'shown' && isOfRepresentation(verdict) ? verdict : null,
      absent: symbols[share === undefined || share.status === 'shown' ? 'not-available' : share.status],
    };
  };
  const codes = [...new Set(rows.map(({ group }) => group[measured] ?? ''))];
  const groups = codes.map((code): SupposedVerdicts => {
    const own = rows.find(({ group }) => group[measured] === code);
    const [declared, none, all] = ASSUMPTIONS.map((assumption) => caseOf(code, assumption));
    return {
      id: code,
      group: own?.labels[measured] ?? code,
      population: shownValue(own?.figures['population']),
      cases: { declared, none, all } as Readonly<Record<Assumption, SupposedCase>>,
    };
  });
  const hidden = ({ cases }: SupposedVerdicts) => cases.declared.absent.symbol === symbols.withheld.symbol;
  return [...groups.filter((row) => !hidden(row)), ...groups.filter(hidden)];
}

function isOfRepresentation(verdict: string | null): verdict is RepresentationVerdict {
  return verdict !== null && VERDICTS.includes(verdict);
}
