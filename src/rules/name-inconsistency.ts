import type { Entity } from '../model/entity.ts';
import { editDistance } from '../text/edit-distance.ts';
import { foldName } from '../text/fold-name.ts';
import { defineRule } from './rule.ts';

/** One name spelt in two ways. */
export const nameInconsistency = defineRule({
  id: 'name-inconsistency',
  description: 'A person or organisation is spelt in two ways: Emanuel and Emanual, al-Maliki and Al Maliki.',
  reason: 'A misspelt name is the error that readers and sources notice first.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: 'unsafe',
  bad: 'Mayor Rahm Emanuel spoke. Rahm Emanuel left early. Rahm Emanual did not answer questions.',
  good: 'Mayor Rahm Emanuel spoke. Rahm Emanuel left early. Emanuel did not answer questions.',
  options: {},
  messages: {
    spelling: '“{rare}” ({rareCount}×) looks like “{usual}” ({usualCount}×)',
    style: '“{rare}” ({rareCount}×) is elsewhere written “{usual}” ({usualCount}×)',
  },
  needs: ['entities'],
  *check({ entities }, { people, terms }) {
    const named = entities.entities.filter(({ type }) => type === 'person' || type === 'organization');
    for (const rare of named) {
      if (people.has(rare.name.toLowerCase()) || terms.has(rare.name.toLowerCase())) continue;
      const usual = named.find((other) => isUsualSpelling(other, rare));
      const first = entities.mentions[rare.mentions[0] ?? -1];
      if (!usual || !first) continue;
      const isStyle = foldName(rare.name) === foldName(usual.name);
      yield {
        messageId: isStyle ? 'style' : 'spelling',
        data: { rare: rare.name, rareCount: rare.count, usual: usual.name, usualCount: usual.count },
        span: first.span,
        fix: { safe: false, edits: [{ ...first.span, text: usual.name }] },
      };
    }
  },
});

/** Whether `other` is most likely the right spelling of `rare`: used more often, and differing in one part of the name alone. */
function isUsualSpelling(other: Entity, rare: Entity): boolean {
  if (other === rare || other.type !== rare.type) return false;
  if (other.count < rare.count || (other.count === rare.count && other.index > rare.index)) return false;
  if (other.name === rare.name) return false;
  if (foldName(rare.name) === foldName(other.name)) return true;
  const [a, b] = [partsOf(rare), partsOf(other)];
  if (a.length !== b.length || a.length < 2) return false;
  const unequal = a.flatMap((part, index) => (part === b[index] ? [] : [[part, b[index] ?? ''] as const]));
  const [difference] = unequal;
  return unequal.length === 1 && difference !== undefined && isSlip(...difference);
}

function partsOf({ name }: Entity): readonly string[] {
  return name.split(/\s+/).map((part) => part.replace(/['’]s$/, ''));
}

/** A slip of the hand: one or two letters, in a word long enough for that not to be another word. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || /\d/.test(a + b)) return false;
  const distance = editDistance(a.toLowerCase(), b.toLowerCase());
  if (isInflection(a, b)) return false;
  return distance === 1 || (distance === 2 && shorter >= 6);
}

/** `Republican` and `Republicans`, `Eric` and `Erica` are two words, not two spellings. */
function isInflection(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.length === shorter.length + 1 && longer.startsWith(shorter) && /[saneo]$/.test(longer);
}
