import {
  type Classification,
  type Force,
  type Process,
  type RankLadder,
  type StageMapping,
} from '@muster/domain';

/** What reading a file about the stages of a process needs besides its rows. */
export interface StageRequest {
  readonly mapping: StageMapping;
  readonly process: Process;
  readonly force: Force;
  readonly classifications: ReadonlyMap<string, Classification>;
  /** The ladders of the force. */
  readonly ladders: readonly RankLadder[];
}
