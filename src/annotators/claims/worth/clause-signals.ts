import type { StatementScene } from '../scene/claim-scene.ts';
import type { Clause } from '../scene/clause.ts';
import type { AddSignal } from './statement.ts';

const modal = /^(?:will|would|can|could|may|might|must|shall|should|'ll|wo)$/;
const past = /^(?:was|were|had|did)/;

/** Somebody else, and what shows where they stand. */
const another = /^(?:he|she|they|senator|governor|mr|president|vice|mrs|ms|secretary)$/;
const stance =
  /^(?:says?|said|wants?|wanted|believes?|believed|thinks?|supports?|supported|opposes?|opposed|proposes?|proposed|promised|voted|plans?|calls?|called|claims?|claimed)$/;

/** What the verb group and the subject of the main clause show. */
export function addClauseSigns(
  { tags }: StatementScene,
  { head, group, subject, words }: Clause,
  add: AddSignal,
): void {
  if (!head) add('-fragment', null);
  const [first] = group;
  const [auxiliary = ''] = words;
  if (first && (tags.has(first.index, 'PastTense') || past.test(first.norm))) add('past-event', first);
  if (first && modal.test(auxiliary)) add('-modal', first);
  const [opener] = subject;
  if (opener && head && another.test(opener.norm) && stance.test(head.norm)) add('others-stance', head);
  const last = subject.at(-1);
  const part = last && tags.partOfSpeech(last.index);
  if (last && part === 'proper-noun') add('named-subject', last);
  else if (last && part === 'noun') add('noun-subject', last);
}
