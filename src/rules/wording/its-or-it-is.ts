import type { Document, TagLayer } from '../../model/document.ts';
import type { RuleWords } from '../../model/resources/rule-words.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** After these `its` begins a clause of its own, so that `it’s` is meant. */
const clauseAfter =
  /^ (?:a|an|the|not|been|going|gonna|very|too|really|also|always|never|still|just|only|because|what|why|how|who|where|time to|likely|unlikely|possible|impossible|important|clear|unclear|that|important|being|hard to|easy to|difficult to|happening|getting|become|becoming|hoped|believed|thought|expected|understood|feared)\b(?![-’'])/i;

/** `its` and `it’s`, where grammar leaves no doubt. */
export const itsOrItIs = defineRule({
  id: 'its-or-it-is',
  description: '“it’s” for the possessive “its”, or “its” for “it is”, where the grammar is unambiguous.',
  reason: 'A common error that readers notice.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: 'unsafe',
  bad: 'The council changed it’s own rules in June.',
  good: 'The council changed its own rules in June.',
  options: {},
  messages: { possessive: '“it’s” means “it is”; use “its”', clause: '“its” is possessive; use “it’s”' },
  needs: ['document', 'tags'],
  *check({ article, document, tags }, { words }) {
    for (const [index, token] of document.tokens.entries()) {
      const written = token.norm;
      if (written !== "it's" && written !== 'its') continue;
      const kind = blockAt(article, token.start)?.kind;
      if (!kind || kind === 'boilerplate') continue;
      const next = document.tokens[index + 1];
      const span = { start: token.start, end: token.end };
      if (written === "it's" && next && next.sentence === token.sentence) {
        const before = document.tokens[index - 1];
        const isBefore =
          before?.sentence === token.sentence &&
          (words.beforePossessive.has(before.norm) ||
            words.possessing.has(before.norm) ||
            isPlainVerb(document, tags, index - 1, words)) &&
          isAdjacent(article.text, before.end, token.start);
        if (!isAdjacent(article.text, token.end, next.start)) continue;
        const isJoined =
          before?.norm === 'and' && isNounPhrase(tags, index + 1) && tags.partOfSpeech(index + 2) === 'auxiliary';
        if (!words.ownedThings.has(next.norm) && !isJoined && !(isBefore && isNounPhrase(tags, index + 1))) continue;
        if (words.ownedThings.has(next.norm) && next.norm !== 'own' && !isNounPhrase(tags, index + 1)) continue;
        yield {
          messageId: 'possessive',
          span,
          fix: { safe: false, edits: [{ ...span, text: token.text.replace(/['’]/, '') }] },
        };
      } else if (written === 'its' && clauseAfter.test(article.text.slice(token.end, token.end + 20))) {
        // `its only hope`, `its very own`, `its what-if`: what may be before a noun is no proof.
        const word = next?.norm ?? '';
        if (
          /^(?:only|very|just|never|always|still|also|likely|possible|important|clear|that|what|how|why|who|where|becoming|being|too|really|hoped|expected|unlikely|impossible|unclear|because)$/.test(
            word,
          ) &&
          !isCertain(document.tokens[index + 2]?.norm ?? '', word)
        )
          continue;
        yield {
          messageId: 'clause',
          span,
          fix: { safe: false, edits: [{ ...span, text: token.text.replace(/s$/i, '’s') }] },
        };
      }
    }
  },
});

/** `to repair it’s`, `will sell it’s`: a bare verb of which no clause is the object. */
function isPlainVerb({ tokens }: Document, tags: TagLayer, at: number, { clauseTaking }: RuleWords): boolean {
  const [before, verb] = [tokens[at - 1], tokens[at]];
  if (!verb || before?.sentence !== verb.sentence || tags.partOfSpeech(at) !== 'verb' || clauseTaking.has(verb.norm))
    return false;
  return before.norm === 'to' || tags.partOfSpeech(at - 1) === 'auxiliary';
}

function isAdjacent(text: string, end: number, start: number): boolean {
  return /^ +$/.test(text.slice(end, start));
}

/** A noun, with an adjective before it or none: what belongs to something. */
function isNounPhrase(tags: TagLayer, at: number): boolean {
  const part = tags.partOfSpeech(at);
  return part === 'noun' || ((part === 'adjective' || part === 'verb') && tags.partOfSpeech(at + 1) === 'noun');
}

/** `its clear that`, `its important to`: a clause. */
function isCertain(after: string, word: string): boolean {
  if (/^(?:because|too|really|also|still|always|never)$/.test(word))
    return /^(?:a|an|the|not|been|going|he|she|they|we|i|you|it)$/.test(after);
  return /^(?:that|to|why|how|whether|if|a|an|the|not|been|going|he|she|they|we|i|you|it)$/.test(after);
}
