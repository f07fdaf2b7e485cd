import { type ChartBand } from '@muster/narrative';

/** A place on one side: its bar from `top` to `top + height`, in pixels. */
export interface FlowNode {
  readonly label: string;
  readonly text: string;
  readonly top: number;
  readonly height: number;
  /** Room of the place with its label. */
  readonly room: number;
}

export interface FlowLayout {
  readonly height: number;
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  /** In the order of the bands; across from 0 to 100, down in pixels. */
  readonly paths: readonly { readonly id: string; readonly d: string; readonly merged: boolean }[];
}

/** Pixels that all bands of a side have together. */
const THICKNESS = 240;
const THINNEST = 2;
/** A label has three lines where there is little width. */
const LEAST_ROOM = 64;
const GAP = 8;

/** Where places and bands stand: each place as high as its bands are thick, with room for its label, in the order of `places`;
 *  within a place, bands in the order of the places they lead to. `format` writes the people of a place. */
export function flowLayout(
  bands: readonly ChartBand[],
  places: readonly string[],
  format: (people: number) => string,
): FlowLayout {
  const total = bands.reduce((sum, { value }) => sum + value, 0);
  const thick = ({ value }: ChartBand) => Math.max(THINNEST, (value / Math.max(1, total)) * THICKNESS);
  const side = (place: (band: ChartBand) => string) => {
    const labels = [...new Set(bands.map(place))].sort((a, b) => places.indexOf(a) - places.indexOf(b));
    let top = 0;
    const nodes = labels.map((label): FlowNode => {
      const own = bands.filter((band) => place(band) === label);
      const height = own.reduce((sum, band) => sum + thick(band), 0);
      const room = Math.max(height, LEAST_ROOM);
      const people = own.reduce((sum, { value }) => sum + value, 0);
      const node = { label, text: format(people), top, height, room };
      top += room + GAP;
      return node;
    });
    return { nodes, height: Math.max(0, top - GAP) };
  };
  const [left, right] = [side(({ from }) => from), side(({ to }) => to)];
  const next = (nodes: readonly FlowNode[]) => new Map(nodes.map(({ label, top }) => [label, top]));
  const [leaves, arrives] = [next(left.nodes), next(right.nodes)];
  const place = (nodes: readonly FlowNode[], label: string) =>
    nodes.findIndex((node) => node.label === label);
  const starts = new Map<ChartBand, number>();
  const byTarget = bands.toSorted((a, b) => place(right.nodes, a.to) - place(right.nodes, b.to));
  for (const band of byTarget) starts.set(band, take(leaves, band.from, thick(band)));
  const bySource = bands.toSorted((a, b) => place(left.nodes, a.from) - place(left.nodes, b.from));
  const ends = new Map(bySource.map((band) => [band, take(arrives, band.to, thick(band))]));
  return {
    height: Math.max(left.height, right.height),
    left: left.nodes,
    right: right.nodes,
    paths: bands.map((band) => {
      const [a, b, by] = [starts.get(band) ?? 0, ends.get(band) ?? 0, thick(band)];
      const d = `M0 ${a}C50 ${a} 50 ${b} 100 ${b}V${b + by}C50 ${b + by} 50 ${a + by} 0 ${a + by}Z`;
      return { id: band.id, d, merged: band.merged };
    }),
  };
}

function take(free: Map<string, number>, label: string, height: number): number {
  const at = free.get(label) ?? 0;
  free.set(label, at + height);
  return at;
}
