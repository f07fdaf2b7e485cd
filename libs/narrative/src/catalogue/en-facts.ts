import { type FACTS_SPECS } from './facts-specs';
import { type Messages } from './message';

/** Facts of the board position in English. */
export const EN_FACTS: Messages<typeof FACTS_SPECS, 'en'> = {
  'fact.leavers': 'About {events} {who} left from {when}: {rate} of those in post.',
  'fact.leavers-alone': 'About {events} {who} left from {when}.',
  'fact.promotions': 'About {events} {who} were promoted from {when}: {rate} of those in post.',
  'fact.promotions-alone': 'About {events} {who} were promoted from {when}.',
  'fact.joiners': 'About {events} {who} joined from {when}: {rate} of those in post.',
  'fact.joiners-alone': 'About {events} {who} joined from {when}.',
  'fact.share-below': '{group} are {share} of {people}. The population has {population}, a clear gap.',
  'fact.share-above':
    '{group} are {share} of {people}. The population has {population}, so they are above it.',
  'fact.share-none': '{group} are {share} of {people}. The population has {population}: no clear difference.',
  'fact.share-cant-tell':
    '{group} are {share} of {people}. The population has {population}: no clear difference.',
  'fact.share-alone': '{group} are {share} of {people}.',
  'fact.more-leavers': '{group} were more likely to leave than {comparator} from {when}.',
  'fact.fewer-leavers': '{group} were less likely to leave than {comparator} from {when}.',
  'fact.more-promotions': '{group} were more likely to be promoted than {comparator} from {when}.',
  'fact.fewer-promotions': '{group} were less likely to be promoted than {comparator} from {when}.',
  'fact.maybe-more-leavers': '{group} may have been more likely to leave than {comparator} from {when}.',
  'fact.maybe-fewer-leavers': '{group} may have been less likely to leave than {comparator} from {when}.',
  'fact.maybe-more-promotions':
    '{group} may have been more likely to be promoted than {comparator} from {when}.',
  'fact.maybe-fewer-promotions':
    '{group} may have been less likely to be promoted than {comparator} from {when}.',
  'fact.no-clear-leavers': '{group} and {comparator}: no clear difference in who left from {when}.',
  'fact.no-clear-promotions':
    '{group} and {comparator}: no clear difference in who was promoted from {when}.',
  'fact.too-small-leavers':
    '{group} and {comparator}: numbers are too small to compare who left from {when}.',
  'fact.too-small-promotions':
    '{group} and {comparator}: numbers are too small to compare who was promoted from {when}.',
  'fact.rates': 'The rates were {rate} and {other}.',
  'fact.no-proof': 'This does not mean there is no disparity.',
  'fact.declared': '{dimension} is declared by {share} of {people}.',
  'fact.commitments': {
    by: 'all',
    forms: {
      one: 'The {all} commitment that is rated is on track.',
      other: 'All {all} commitments that are rated are on track.',
    },
  },
  'fact.commitments-amber': {
    by: 'off',
    forms: {
      one: '{off} of {all} is not on track (Amber). None is Red.',
      other: '{off} of {all} are not on track (Amber). None is Red.',
    },
  },
  'fact.commitments-red': {
    by: 'off',
    forms: {
      one: '{off} of {all} is not on track. Rated Red: {red}.',
      other: '{off} of {all} are not on track. Rated Red: {red}.',
    },
  },
  'counted.commitments': {
    by: 'all',
    forms: { one: '{all} commitment', other: '{all} commitments' },
  },
  'fact.unrated': {
    by: 'unrated',
    forms: { one: '{unrated} is not rated.', other: '{unrated} are not rated.' },
  },
  'fact.rated-for': 'Rated for {period}.',
  'fact.oldest-rating': 'The oldest rating is for {period}.',
  'change.share-rose': 'The share has risen since {day}.',
  'change.share-fell': 'The share has fallen since {day}.',
  'change.share-same': 'The share has not clearly changed since {day}.',
  'change.rate-rose': 'The rate is higher than in the period before.',
  'change.rate-fell': 'The rate is lower than in the period before.',
  'change.rate-same': 'The rate has not clearly changed since the period before.',
  'who.leavers': '{group} who left',
  'who.promotions': '{group} who were promoted',
  'who.joiners': '{group} who joined',
  'missing.withheld': '{who}: fewer than 5, or withheld.',
  'missing.protected': 'The figure for {who} is not shown, to protect confidentiality.',
  'missing.not-available': 'The figure for {who} is not available.',
  'missing.structural-zero': '{who}: does not exist in this workforce type.',
  'missing.not-held': '{who}: not held in the files.',
  'reason.share-below':
    'The range of the share lies below the population, and the gap is {points} points or more.',
  'reason.more-likely-to-leave': 'The range shows that this group left more often than the one beside it.',
  'reason.less-likely-to-be-promoted':
    'The range shows that this group was promoted less often than the one beside it.',
  'reason.few-declared': 'Fewer than {least} have declared, so the unknown could turn a finding around.',
  'reason.leaving-rose': 'The rate rose by more than chance and rounding can make.',
  'reason.commitment-off-track': 'A commitment rated Red needs somebody above its lead.',
  'undecided.share-below': {
    by: 'years',
    forms: {
      one: '{group} were below the population in {years} year; the ranges still reach over it.',
      other: '{group} were below the population in each of {years} years; the ranges still reach over it.',
    },
  },
  'undecided.share-above': {
    by: 'years',
    forms: {
      one: '{group} were above the population in {years} year; the ranges still reach over it.',
      other: '{group} were above the population in each of {years} years; the ranges still reach over it.',
    },
  },
  'undecided.leavers-higher': {
    by: 'years',
    forms: {
      one: '{group} left at a higher rate than {comparator} in {years} year; it could still be chance.',
      other:
        '{group} left at a higher rate than {comparator} in each of {years} years; it could still be chance.',
    },
  },
  'undecided.leavers-lower': {
    by: 'years',
    forms: {
      one: '{group} left at a lower rate than {comparator} in {years} year; it could still be chance.',
      other:
        '{group} left at a lower rate than {comparator} in each of {years} years; it could still be chance.',
    },
  },
  'undecided.promotions-higher': {
    by: 'years',
    forms: {
      one: '{group} were promoted at a higher rate than {comparator} in {years} year; it could still be chance.',
      other:
        '{group} were promoted at a higher rate than {comparator} in each of {years} years; it could still be chance.',
    },
  },
  'undecided.promotions-lower': {
    by: 'years',
    forms: {
      one: '{group} were promoted at a lower rate than {comparator} in {years} year; it could still be chance.',
      other:
        '{group} were promoted at a lower rate than {comparator} in each of {years} years; it could still be chance.',
    },
  },
};
