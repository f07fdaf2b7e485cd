import { computed, resource, type ResourceRef, type Signal } from '@angular/core';
import { type PublishedAnswer, type PublishedQuestion } from '@muster/contracts';
import { formatNumber, publishedFacts, publishedNeeded, releaseSource } from '@muster/narrative';
import { problemOf } from '../api/problem-of';
import { lastAnswer } from '../questions/last-answer';
import { partsOfAnswer } from './parts-of-answer';

/** What of the question of a page its answer depends on. */
interface Asked {
  readonly question: Signal<PublishedQuestion | undefined>;
  readonly state: Signal<unknown>;
  readonly options: ResourceRef<unknown>;
}

/** The answer to the question of a page, and what the page shows of it: parts, sentences, what has to be known, or why
 *  there is nothing. Call it where injection is possible. */
export function releasedAnswer(asked: Asked, ask: (question: PublishedQuestion) => Promise<PublishedAnswer>) {
  const request: ResourceRef<PublishedAnswer | undefined> = resource({
    params: () => asked.question(),
    loader: ({ params }) => {
      // The first number takes a browser some 10 ms, later ones none: it is written while the answer is on its way.
      setTimeout(() => formatNumber(0));
      return ask(params);
    },
  });
  /** While the next answer is on its way, the last one. */
  const shown = lastAnswer(request);
  const of = <T>(make: (answer: PublishedAnswer) => readonly T[]): Signal<readonly T[]> =>
    computed(() => {
      const answer = shown();
      return answer ? make(answer) : [];
    });
  return {
    ...{ request, shown },
    parts: of(partsOfAnswer),
    facts: of(publishedFacts),
    needed: of(publishedNeeded),
    /** For those who take a figure away. */
    source: computed(() => {
      const answer = shown();
      return answer ? releaseSource(answer) : '';
    }),
    problem: computed(() => {
      const fault = request.error();
      return fault ? problemOf(fault) : null;
    }),
    /** Nothing is published that the page could ask about. */
    unpublished: computed(() => {
      const fault = asked.options.error();
      if (fault) return problemOf(fault).code === 'no-published-release';
      return asked.options.hasValue() && asked.state() === null;
    }),
  };
}
