import { type PublishedOptions } from '@muster/contracts';

/** A page on which readers put questions to a release. */
export type QuestionPage = PublishedOptions['questions'][number]['page'];
