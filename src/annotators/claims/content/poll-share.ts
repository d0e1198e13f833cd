import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';

/** `7 in 10`, `four out of five`, `nearly half`, `40 percent of`, `a third of`, `most`. Linear. */
const share =
  /\b(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|20|100)|(?:\d+(?:\.\d+)? ?(?:%|per ?cent|percent)|percent|half|a third|a quarter|two-thirds|three-quarters|a majority|majorities|a plurality) (?:of|say|said|think|believe)|half of|(?:\d+(?:\.\d+)? ?(?:%|per ?cent|percent))$)/i;

/** Whether the source is a share of people who were asked: the share is what is claimed, by whoever asked them. */
export function isShareOfPeople(scene: ClaimScene, { source, quoted, cue }: Attribution): boolean {
  if (!source || !cue || quoted.length > 0 || cue.pos !== 'verb' || cue.span.start < source.span.start) return false;
  const first = tokensIn(scene, source.span)[0];
  const sentence = first && scene.document.sentences[first.sentence];
  if (!sentence) return false;
  const before = scene.text.slice(Math.max(sentence.start, source.span.start - 40), source.span.end);
  return share.test(before) && tokensIn(scene, source.span).some(({ norm }) => scene.words.polled.has(norm));
}

/** Whether a sentence shows what share of people say or think something. */
export function tellsShareOfPeople(scene: ClaimScene, subject: readonly Token[], verb: Token | null): boolean {
  const [first, last] = [subject[0], subject.at(-1)];
  if (!first || !last || !verb) return false;
  if (
    !/^(?:say|said|think|thought|believe[ds]?|support(?:ed)?|oppose[ds]?|want(?:ed)?|agreed?|expect(?:ed)?|favou?r(?:ed)?|approved?|disapproved?|feel|felt|trust(?:ed)?)$/.test(
      verb.norm,
    )
  )
    return false;
  return share.test(`${scene.text.slice(first.start, last.end)} ${verb.text}`);
}
