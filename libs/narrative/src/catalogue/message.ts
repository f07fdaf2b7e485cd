import { type Language } from './language';
import { type MessageSpecs } from './parameter-kind';

/** The forms that `Intl.PluralRules` of a language can ask for, all of them. */
export interface PluralForms {
  readonly en: Readonly<Record<'one' | 'other', string>>;
  readonly cy: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
}

/** A text with `{parameter}` in it, or one for each plural form of the count `by`. */
export type Message<L extends Language, Name extends string> =
  string | { readonly by: Name; readonly forms: PluralForms[L] };

/** Every message of a part of the catalogue in one language: a key that is missing does not compile. */
export type Messages<Specs extends MessageSpecs, L extends Language> = {
  readonly [Key in keyof Specs]: Message<L, keyof Specs[Key] & string>;
};
