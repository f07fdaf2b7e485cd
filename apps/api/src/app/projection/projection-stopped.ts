/** A projection ended without a result. A fault or a wish of whoever asked; the sentence is safe to show. */
export class ProjectionStopped extends Error {
  override readonly name = 'ProjectionStopped';
}
