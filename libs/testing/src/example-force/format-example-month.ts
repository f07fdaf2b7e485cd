import { fromEpochDay, toEpochDay, type EpochDay, type WorkforceType } from '@muster/domain';
import { type ExamplePerson } from './example-person';
import { rankBasis } from './rank-basis';
import { type ExampleMonth } from './simulate-example-force';

const TYPES: Readonly<Record<WorkforceType, string>> = {
  officer: 'Police officer',
  pcso: 'Police community support officer',
  designated: 'Designated officer',
  staff: 'Police staff',
  special: 'Special constable',
};

const COLUMNS: readonly (readonly [string, (person: ExamplePerson, day: EpochDay) => string])[] = [
  ['Staff number', ({ number }) => number],
  ['Workforce type', ({ type }) => TYPES[type]],
  ['Rank or grade', ({ rank }) => rank],
  ['Rank held as', rankBasis],
  ['Unit', ({ unit }) => unit],
  ['Contract', ({ contract }) => contract],
  ['FTE', ({ fte }) => (fte / 100).toFixed(2)],
  ['Sex', ({ sex }) => sex],
  ['Ethnicity', ({ ethnicity }) => ethnicity],
  ['Disability', ({ disability }) => disability],
  ['Religion', ({ religion }) => religion],
  ['Sexual orientation', ({ orientation }) => orientation],
  ['Date of birth', ({ born }) => date(born)],
  ['Service start', ({ joined }) => date(joined)],
  ['Rank start', ({ rankSince }) => date(rankSince)],
  ['Leaving date', ({ left }) => (left ? date(left.day) : '')],
  ['Leaving reason', ({ left }) => left?.reason ?? ''],
];

/** A month as the CSV text that a personnel system would export, header first; the shipped mapping `exmp-monthly` reads
 *  it. No value needs quotes. */
export function formatExampleMonth({ asAt, people }: ExampleMonth): string {
  let text = `${COLUMNS.map(([name]) => name).join(',')}\n`;
  const day = toEpochDay(asAt);
  for (const person of people) {
    let separator = '';
    for (const [, read] of COLUMNS) {
      text += separator + read(person, day);
      separator = ',';
    }
    text += '\n';
  }
  return text;
}

/** The same days come again and again: written once, remembered. */
const WRITTEN = new Map<number, string>();

function date(day: number): string {
  const known = WRITTEN.get(day);
  if (known !== undefined) return known;
  const text = fromEpochDay(day as EpochDay);
  WRITTEN.set(day, text);
  return text;
}
