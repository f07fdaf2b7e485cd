import { Module } from '@nestjs/common';
import { PseudonymKeys } from './pseudonym-keys.service';

/** Knows the keys that turn staff numbers into pseudonyms, and nothing about snapshots. */
@Module({ providers: [PseudonymKeys], exports: [PseudonymKeys] })
export class PseudonymsModule {}
