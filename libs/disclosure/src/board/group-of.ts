import { type BoardFact } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { type Category } from '../answers/category';

/** A group as a fact names it; null: everybody. */
export function groupOf({ measured }: Asked, group: Category | null): BoardGroup {
  return group && { dimension: measured.id, code: group.code, label: group.label };
}

type BoardGroup = Extract<BoardFact, { readonly fact: 'share' }>['group'];
