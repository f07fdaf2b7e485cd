import { type CommitmentEvidence, isDocumentLink } from '@muster/domain';
import { type CommitmentCells } from './commitment-cells';
import { checkEvidenceIncomplete } from './checks/check-evidence-incomplete';

/** The piece of evidence of a row; null without one. */
export function readEvidence(cells: CommitmentCells): CommitmentEvidence | null {
  const text = cells.text('evidence', 'evidence');
  const section = cells.text('evidence_section', 'section');
  const link = cells.word('evidence_link');
  const alone = cells.word('evidence') === '' && (section !== null || link !== '');
  if (alone || (link !== '' && !isDocumentLink(link))) return cells.note(checkEvidenceIncomplete);
  return text === null ? null : { text, link: link === '' ? null : link, section };
}
