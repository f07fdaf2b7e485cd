import { type ChartFrame } from '../charts/chart-spec';

/** The axis of a figure that has no picture. */
export const NO_AXIS: ChartFrame['axis'] = { label: '', max: 1, ticks: [] };
