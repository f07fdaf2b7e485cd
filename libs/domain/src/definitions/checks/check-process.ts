import { type Issue } from '../../outcomes/issue';
import { type Process } from '../process';
import { definitionIssue } from './definition-issue';
import { repeated } from './repeated';

/** A process lists no stage twice, and its outcome is one of its stages but not the first: everybody is there. */
export function checkProcess({ id, stages, outcome }: Process): readonly Issue[] {
  const codes = stages.map(({ code }) => code);
  const issues = repeated(codes).map((code) =>
    definitionIssue('duplicate-code', `process ${id} lists the stage ${code} twice`, 'Keep each stage once.'),
  );
  if (codes.indexOf(outcome) > 0) return issues;
  return [
    ...issues,
    definitionIssue(
      'unfit-outcome',
      `process ${id} names ${outcome} as its outcome, which is no stage after the first`,
      'Name one of the later stages.',
    ),
  ];
}
