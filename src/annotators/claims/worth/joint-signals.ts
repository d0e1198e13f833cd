import type { Form } from './form-signals.ts';
import type { AddSignal, FoundSignals } from './statement.ts';

const amounts = ['number', 'proportion', 'percent', 'money'];
const leanings = ['-belief', '-judgement', '-obligation', '-wish'];

/** What signals show together that they do not show one by one. */
export function addJointSigns(found: FoundSignals, { isAim, isPast }: Form, add: AddSignal): void {
  const has = (name: string): boolean => found.has(name);
  if (!isPast) {
    if (isAim) add('-aim-without-deed', null);
    if (has('-obligation') || has('-advice')) add('-demand-without-deed', null);
    if (has('-future')) add('-future-without-deed', null);
  }
  if (has('-few-nouns')) {
    if (amounts.some(has)) add('short-with-number', null);
    if (leanings.some(has)) add('-short-opinion', null);
  }
  if (has('-first-person') && has('law-or-vote')) add('own-vote', null);
  if (has('-question') || has('-imperative')) return;
  const isStated = !has('-modal') && !has('-conditional') && !has('-obligation') && !has('-hedge');
  if (!isStated) return;
  if (has('crime') && !has('-first-person')) add('accused-of-crime', found.get('crime') ?? null);
  if (has('health') && has('remedy')) add('health-effect', found.get('health') ?? null);
  if (has('election') && has('crime')) add('election-fraud', found.get('election') ?? null);
}
