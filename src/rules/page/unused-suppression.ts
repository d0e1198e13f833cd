import { defineRule } from '../rule.ts';

/** A comment that turns off nothing. Comments are in the file and not in the text: `pipeline/suppress` finds them. */
export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  description: 'A newsan-disable comment that suppresses no finding.',
  reason: 'A comment that suppresses nothing today hides the error of tomorrow, or names a rule that does not exist.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: '<!-- newsan-disable-next-line doubled-word -->\nThe mayor opened the bridge.',
  good: '<!-- newsan-disable-next-line doubled-word -->\nThe mayor opened the the bridge.',
  options: {},
  messages: {
    unused: 'line {line}: unused suppression: {rules}; remove it',
    unknown: 'line {line}: no rule “{rule}”{suggestion}',
  },
  needs: [],
  inAnyLanguage: true,
  *check() {
    // What comments suppress is known only when all rules have run.
  },
});
