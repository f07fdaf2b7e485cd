const NUMBER_WORDS = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|dozen|dozens',
].join('|');
const PEOPLE = [
  'officers?|staff|people|persons?|colleagues?|women|woman|men|man|leavers?|joiners?|recruits?|constables?',
  'sergeants?|inspectors?|superintendents?|pcsos?|specials?',
].join('|');
const NO_ADJECTIVE = '(?!(?:for|of|to|in|by|with|from|and|on)\\b)';
/** `six officers`, `1950 women`, `two Black women sergeants`, and neither `one process for officers` nor `#195 staff plan`. */
const NUMBER_OF_PEOPLE = new RegExp(
  `(?:\\b(?:${NUMBER_WORDS})|(?<![#\\p{L}\\p{N}])\\p{N}[\\p{N},.]*)(?:[\\s-]+${NO_ADJECTIVE}\\p{L}+){0,2}[\\s-]+(?:${PEOPLE})\\b`,
  'iu',
);

/** Whether a text says how many people there are: a number, in digits or words, before a noun of people, with up to two
 *  words between. A number that could be a year counts here. Other ways of saying how many are not found. */
export function countsPeople(text: string): boolean {
  return NUMBER_OF_PEOPLE.test(text);
}
