/** What may stand in a message. `count`: a whole number; `percent`: a share 0-1 of whole percents; `points`: percentage points
 *  (told without their sign); `day`: `YYYY-MM-DD`; `months`: a period of whole months; `text`: words of the same language. */
export interface ParameterValues {
  readonly text: string;
  readonly count: number;
  readonly percent: number;
  readonly points: number;
  readonly day: string;
  readonly months: { readonly from: string; readonly to: string };
}
export type ParameterKind = keyof ParameterValues;

/** Key of a message -> its parameters and what each of them is. */
export type MessageSpecs = Readonly<Record<string, Readonly<Record<string, ParameterKind>>>>;

/** What has to be handed over with a key. */
export type ParametersOf<Spec extends Readonly<Record<string, ParameterKind>>> = {
  readonly [Name in keyof Spec]: ParameterValues[Spec[Name]];
};
