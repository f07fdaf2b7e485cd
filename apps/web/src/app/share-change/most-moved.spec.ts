import { mostMoved } from './most-moved';

describe('mostMoved', () => {
  it('takes the largest change in either direction, the first of equals', () => {
    const of = (group: string, change: number | null) => ({ group, change });

    expect(mostMoved([of('a', 0.01), of('b', -0.02), of('c', 0.02)])).toBe('b');
    expect(mostMoved([of('a', 0), of('b', 0)])).toBe('a');
  });

  it('has none where nothing can be told', () => {
    expect(mostMoved([{ group: 'a', change: null }])).toBeNull();
    expect(mostMoved([])).toBeNull();
  });
});
