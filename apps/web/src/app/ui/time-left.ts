/** What is left of a window, in words: "59 minutes and 5 seconds". Zero and less is "no time". Milliseconds; a part of a
 *  second counts as a whole one, so that the words never say that it is over before it is. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 0) return 'no time';
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [count(minutes, 'minute'), count(rest, 'second')].filter(Boolean).join(' and ');
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
