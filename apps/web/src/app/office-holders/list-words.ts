import { type OfficeList } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';

/** An answer of the list in words: a true count of five and more, or that there are few or none. */
export function listWords(answer: OfficeList['lines'][number]['answer']): string {
  switch (answer.status) {
    case 'count':
      return formatNumber(answer.people);
    case 'few':
      return 'fewer than 5';
    case 'none':
      return 'none';
  }
}
