import type { Token } from '../../../model/document.ts';
import { entityMeantBy, referencesWithin } from '../../../model/reference-at.ts';
import { type Span, textOf } from '../../../model/span.ts';
import { nobody } from '../claimants/claimant.ts';
import type { ClaimScene } from '../scene/claim-scene.ts';
import type { Clause } from '../scene/clause.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** How far behind the verb its `with` is, in tokens: `charged two men aged 18 and 20 with murder`. */
const farthestWith = 14;
const being = /^(?:am|is|are|was|were|be|been|being)$/;
/** What somebody is charged with who is only given a task. */
const task =
  /^(?:oversee|overseeing|ensuring|protecting|enforcing|running|leading|managing|carrying|making|implementing|finding|responsibility|task|energy|emotion|electricity|coordinating|delivering)$/;
const longestSource = 20;

/** Whether the word opens a task: `is charged with overseeing the reform`. */
export function opensTask({ norm }: Token): boolean {
  return task.test(norm);
}

/** What a court report says in its own words: somebody is charged, or pleads not guilty. */
export interface InCourt {
  readonly type: 'accusation' | 'denial';
  readonly claimant: ClaimDraft['claimant'];
  readonly content: Span;
  readonly worded: Span;
  readonly target: Span | null;
}

/** `Police charged two men with murder`, `Reed is charged with fraud`, `Reed pleaded not guilty`, `Reed denied any wrongdoing`; null for other clauses. */
export function inCourt(scene: ClaimScene, tokens: readonly Token[], clause: Clause): InCourt | null {
  const { head, subject, rest, words } = clause;
  const [first, last] = [subject[0], subject.at(-1)];
  const end = tokens.at(-1)?.end;
  if (!head || !first || !last || end === undefined || subject.length > longestSource) return null;
  const who = { start: first.start, end: last.end };
  if (isPlea(head, clause) || isFlatDenial(scene, head, clause)) {
    const worded = { start: clause.group[0]?.start ?? head.start, end };
    return { type: 'denial', claimant: claimantAt(scene, who), content: worded, worded, target: null };
  }
  // The tagger takes `is charged` for an adjective, too.
  const isAdjective = being.test(words.at(-1) ?? '') && rest[0]?.norm === 'charged';
  if ((head.norm !== 'charged' && !isAdjective) || words.includes('not')) return null;
  const at = rest.slice(0, farthestWith).findIndex(({ norm }) => norm === 'with');
  const [charge] = rest.slice(at + 1);
  if (at < 0 || !charge || opensTask(charge)) return null;
  const isPassive = words.some((word) => being.test(word));
  if (isPassive) {
    const content = { start: first.start, end };
    return { type: 'accusation', claimant: nobody('unknown'), content, worded: content, target: who };
  }
  const [object] = rest;
  const before = rest[at - 1];
  if (!object || !before) return null;
  return {
    type: 'accusation',
    claimant: claimantAt(scene, who),
    content: { start: object.start, end },
    worded: { start: clause.group[0]?.start ?? head.start, end },
    target: { start: object.start, end: before.end },
  };
}

/** `denied any wrongdoing`, `disputed that, saying …`, `has since retracted the report`: a denial of what was said before, in no further words. */
function isFlatDenial({ denying, words }: ClaimScene, { norm }: Token, { rest, words: group }: Clause): boolean {
  if (group.includes('not') || group.some((word) => /^(?:will|would|can|could|may|might)$/.test(word))) return false;
  const [first, second, third] = rest.map((token) => token.norm);
  if (first === undefined) return false;
  const isNoun = [first, second, third].some((word) => word !== undefined && words.claimNouns.has(word));
  if (words.takingBack.has(norm)) return isNoun && /^(?:the|its|his|her|their|that|this|those|these)$/.test(first);
  if (!denying.has(norm)) return false;
  if (/^(?:wrongdoing|everything)$/.test(first)) return true;
  if (/^(?:any|all|the|both|those|these)$/.test(first))
    return isNoun || /^(?:wrongdoing|impropriety|misconduct)$/.test(second ?? '');
  return (
    /^(?:that|this|it)$/.test(first) &&
    (second === undefined || /^(?:saying|arguing|insisting|and|but|on|in|as)$/.test(second))
  );
}

/** `pleaded not guilty`, `maintains his innocence`. */
function isPlea({ norm }: Token, { rest }: Clause): boolean {
  const [first, second] = rest;
  if (/^(?:plead|pleads|pleaded|pled|pleading)$/.test(norm))
    return (first?.norm === 'not' && second?.norm === 'guilty') || first?.norm === 'innocent';
  if (/^(?:maintain|maintains|maintained|protests?|protested)$/.test(norm))
    return rest.slice(0, 3).some((token) => token.norm === 'innocence');
  if (!/^(?:enter|enters|entered)$/.test(norm)) return false;
  const plea = rest.findIndex((token) => /^pleas?$/.test(token.norm));
  return plea >= 0 && plea < 4 && rest.slice(plea, plea + 4).some((token) => token.norm === 'not');
}

function claimantAt(scene: ClaimScene, span: Span): ClaimDraft['claimant'] {
  const reference = referencesWithin(scene.references, span).at(-1);
  if (/\band\b/.test(textOf(scene.text, span)))
    return { span, entity: null, name: textOf(scene.text, span), kind: 'group', via: [], confidence: 0.5 };
  const entity = entityMeantBy(scene.references, span);
  const named = entity === null ? null : (scene.entities.entities[entity]?.name ?? null);
  const kind = reference?.form === 'name' ? 'named' : reference?.form === 'pronoun' ? 'pronoun' : 'nominal';
  const name = named ?? (kind === 'pronoun' ? null : textOf(scene.text, span));
  return { span, entity, name, kind, via: [], confidence: entity === null ? 0.5 : 0.8 };
}
