import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/document.ts';
import { type ClaimScene, mentionsIn, tokensIn } from '../scene/claim-scene.ts';

/** Nouns that show something by what they are. */
const evidence =
  /^(?:figure|number|statistic|result|finding|image|footage|picture|photo|photograph|map|chart|graph|test|trial|experiment|evidence|index|indicator|estimate|forecast|model|calculation|projection|tally|count|sample|scan|signal|trend|history|experience|story|account|testimony|text|message|post|log|file|tape|recording|source|witness|leaflet|poster|advertisement|advert|phrase|language|wording|slideshow|audit|warrant|affidavit|indictment|memo|manual|directive|rule|guideline|act|treaty|deal|agreement|contract|verdict|decision|charge|accusation|allegation|claim|rumour|rumor)s?$/;

/** Whether the pronoun points at things said; one right after a noun is a relative pronoun. */
function isPointing({ document, tags }: ClaimScene, { index, norm, sentence }: Token): boolean {
  const before = document.tokens[index - 1];
  const isRelative = before?.sentence === sentence && /noun$/.test(tags.partOfSpeech(index - 1));
  return pointing.test(norm) && !isRelative;
}

/** What points at things said, and at nobody. */
const pointing = /^(?:that|this|these|those|what)$/;

/** Whether the source cannot answer for anything: `there`, `the labour market showed signs`, `GDP signalling a gain`. */
export function isNoClaimant(scene: ClaimScene, { source, cue, quoted, speaker }: Attribution): boolean {
  if (!source || !cue || cue.pos !== 'verb') return false;
  const head = tokensIn(scene, source.head).at(-1);
  if (!head) return false;
  if (source.kind === 'pronoun') return head.norm === 'there' || (isPointing(scene, head) && speaker.entity === null);
  // `Kerr and Voss both suggested`: those who are named before.
  if (/^(?:all|both|each|others|some|many|most|few|several)$/.test(head.norm)) return false;
  if (source.kind !== 'nominal' || quoted.length > 0 || speaker.entity !== null) return false;
  if (!/^(?:evidence|suggest)$/.test(cue.class)) return false;
  const named = mentionsIn(scene, source.span).some(({ type }) => /^(?:person|organization|group|place)$/.test(type));
  if (named) return false;
  const norms = [head.norm, head.norm.replace(/s$/, ''), head.norm.replace(/ies$/, 'y')];
  return !norms.some((norm) => scene.speakers.has(norm) || scene.words.bodies.has(norm) || evidence.test(norm));
}
