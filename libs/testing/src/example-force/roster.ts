import { type ExamplePerson } from './example-person';

/** Everyone in post during one month, to be found by workforce type and by rank without looking at everybody. */
export class Roster {
  private readonly byType = new Map<string, ExamplePerson[]>();
  private readonly byRank = new Map<string, ExamplePerson[]>();
  private readonly people: ExamplePerson[];

  /** `people` grows when someone is added. */
  constructor(people: ExamplePerson[]) {
    this.people = people;
    for (const person of people) this.file(person);
  }

  add(person: ExamplePerson): void {
    this.people.push(person);
    this.file(person);
  }

  /** Moves a person to another rank of the same workforce type. */
  promote(person: ExamplePerson, rank: string, day: number): void {
    const holders = this.holders(person.rank);
    const place = holders.indexOf(person);
    if (place >= 0) holders.splice(place, 1);
    person.rank = rank;
    person.rankSince = day;
    this.holders(rank).push(person);
  }

  /** Those of a workforce type at the start of the month and those who joined since; some may have left. */
  ofType(type: string): ExamplePerson[] {
    return list(this.byType, type);
  }

  /** Those who hold a rank; some may have left. */
  holders(rank: string): ExamplePerson[] {
    return list(this.byRank, rank);
  }

  private file(person: ExamplePerson): void {
    this.ofType(person.type).push(person);
    this.holders(person.rank).push(person);
  }
}

function list(lists: Map<string, ExamplePerson[]>, key: string): ExamplePerson[] {
  const known = lists.get(key);
  if (known) return known;
  const fresh: ExamplePerson[] = [];
  lists.set(key, fresh);
  return fresh;
}
