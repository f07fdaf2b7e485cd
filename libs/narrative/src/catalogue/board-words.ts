import { BOARD_CATALOGUE } from './board-catalogue';
import { type Language } from './language';
import { type ParametersOf } from './parameter-kind';
import { say } from './say';

type Specs = (typeof BOARD_CATALOGUE)['specs'];
export type BoardKey = keyof Specs;

/** Keys of messages that take nothing. */
export type PlainBoardKey = {
  [Key in BoardKey]: keyof Specs[Key] extends never ? Key : never;
}[BoardKey];

/** One message of the board position. */
export function boardWords<Key extends BoardKey>(
  language: Language,
  key: Key,
  parameters: ParametersOf<Specs[Key]>,
): string {
  return say(BOARD_CATALOGUE, language, key, parameters);
}
