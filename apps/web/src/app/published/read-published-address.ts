import { type PublishedOptions } from '@muster/contracts';
import { type AddressParameters, type ReadAddress } from '../questions/address';
import { readWhere } from '../questions/read-where';
import { dimensionsBeside } from './dimensions-beside';
import { type PublishedState } from './published-state';
import { type QuestionPage } from './question-page';
import { type OfferedQuestion, questionsOf } from './questions-of';
import { earlierReleases } from './earlier-releases';
import { readRelease } from './read-release';
import { readWorkforceType } from './read-workforce-type';
import { typesOf } from './types-of';

const FIRST_CHOICE = 'ethnicity';

/** Reads the question of a page from the address, against what the role can ask. What is left out is the release in force,
 *  officers and ethnicity alone. `remembered` holds the values of filters that an address never carries. Null while
 *  nothing is published that the page could ask about. */
export function readPublishedAddress(
  address: AddressParameters,
  options: PublishedOptions,
  remembered: ReadonlyMap<string, string>,
  page: QuestionPage,
): ReadAddress<PublishedState> | null {
  const notices: string[] = [];
  const period = readRelease(address, options, notices);
  const workforceType = readWorkforceType(address, typesOf(options, page), notices);
  const question = readQuestion(address, questionsOf(options, page, workforceType), notices);
  if (period === null || question === null) return null;
  const beside = dimensionsBeside(options, page, workforceType, question.by);
  const state: PublishedState = {
    ...{ force: options.force, period, workforceType, by: question.by },
    grouping: readOne(address.get('grouping'), question.groupings, 'grouping', notices),
    baseline: readBaseline(address, options, page, question, notices),
    flow: readOne(address.get('flow'), question.flows, 'length of period', notices),
    versus: readVersus(address, options, period, notices),
    where: readWhere(address, beside, remembered, notices),
  };
  return { state, notices };
}

function readQuestion(
  address: AddressParameters,
  offered: readonly OfferedQuestion[],
  notices: string[],
): OfferedQuestion | null {
  const asked = address.get('by');
  const usual =
    offered.find(({ by }) => by.length === 1 && by[0] === FIRST_CHOICE) ??
    offered.find(({ by }) => by.length === 1) ??
    offered[0] ??
    null;
  if (asked === null) return usual;
  const wanted = [...new Set(asked.split(','))].sort().join(',');
  const found = offered.find(({ by }) => [...by].sort().join(',') === wanted);
  if (!found && usual)
    notices.push('The address asks for groups that are not published together. The usual ones are shown.');
  return found ?? usual;
}

/** The choice that is asked for; the first is the usual one. Null where there is nothing to choose. */
function readOne(
  asked: string | null,
  offered: readonly { readonly id: string }[],
  what: string,
  notices: string[],
): string | null {
  const usual = offered[0]?.id ?? null;
  if (asked === null || offered.some(({ id }) => id === asked)) return asked ?? usual;
  notices.push(`The address names a ${what} that is not published. The usual one is used.`);
  return usual;
}

/** Null: the area that is set for the force. */
function readBaseline(
  address: AddressParameters,
  { baselines }: PublishedOptions,
  page: QuestionPage,
  { by }: OfferedQuestion,
  notices: string[],
): string | null {
  const asked = address.get('baseline');
  if (asked === null) return null;
  const known = baselines.some(({ id, dimension }) => id === asked && by.includes(dimension));
  if (page === 'representation' && known) return asked;
  notices.push('The address names a baseline that is not compared with here. The usual one is used.');
  return null;
}

/** Null: the same time last year. */
function readVersus(
  address: AddressParameters,
  options: PublishedOptions,
  period: string,
  notices: string[],
): string | null {
  const asked = address.get('vs');
  if (asked === null || earlierReleases(options, period).some((each) => each.period === asked)) return asked;
  notices.push(
    'The address compares with a release that is not published before this one. The usual one is used.',
  );
  return null;
}
