import { type Random } from './create-random';
import { type ExamplePerson } from './example-person';

/** Characteristics that the example force holds for some of its people only: about three in ten have not answered and
 *  one in twenty prefers not to. Shares are invented. */
export function describePerson(
  random: Random,
): Pick<ExamplePerson, 'disability' | 'religion' | 'orientation'> {
  return {
    disability: random.weighted({ No: 61, Yes: 5, 'Prefer not to say': 4, '': 30 }),
    religion: random.weighted({
      Buddhist: 0.3,
      Christian: 31,
      Hindu: 1.2,
      Jewish: 0.2,
      Muslim: 4,
      Sikh: 3,
      'Other religion': 0.8,
      'No religion': 24.5,
      'Prefer not to say': 6,
      '': 29,
    }),
    orientation: random.weighted({
      Bisexual: 1.5,
      'Gay or Lesbian': 2.5,
      'Straight or Heterosexual': 58,
      'All other sexual orientations': 0.2,
      'Prefer not to say': 6.8,
      '': 31,
    }),
  };
}
