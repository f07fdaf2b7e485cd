import { type Issue } from '../../outcomes/issue';
import { type RankLadder } from '../rank-ladder';
import { definitionIssue } from './definition-issue';
import { repeated } from './repeated';

/** A ladder lists no rank twice. Equal orders are allowed: they mean parallel ranks. */
export function checkRankLadder({ id, ranks }: RankLadder): readonly Issue[] {
  return repeated(ranks.map(({ code }) => code)).map((code) =>
    definitionIssue(
      'duplicate-code',
      `rank ladder ${id} lists the rank ${code} twice`,
      'Keep each rank once.',
    ),
  );
}
