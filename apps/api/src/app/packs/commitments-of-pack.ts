import { type CommitmentRegister, type RegisterEntry } from '@muster/contracts';
import { type PackCommitment } from '@muster/packs';

/** The entries of a register that a forum hears about, in the order of the register, as a pack tells them. */
export function commitmentsOfPack(
  { entries }: CommitmentRegister,
  wanted: 'all' | readonly string[],
): readonly PackCommitment[] {
  return entries.filter(({ ref }) => wanted === 'all' || wanted.includes(ref)).map(told);
}

function told({ rating, evidence, warnings, ...entry }: RegisterEntry): PackCommitment {
  const { ref, kind, title, forum, owner, nextStep, due } = entry;
  return {
    ...{ reference: ref, kind, title, forum, owner, nextStep, due },
    rating: rating && {
      rating: rating.rating,
      word: rating.word,
      meaning: rating.meaning,
      period: rating.period && { ...rating.period },
    },
    evidence: evidence.map(({ text }) => text),
    warnings: warnings.map(({ message }) => message),
  };
}
