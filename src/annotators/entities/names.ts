import type { Document } from '../../model/document.ts';
import type { NameMention } from '../../model/entity.ts';
import type { NameRecogniser } from '../../model/resources.ts';
import type { Span } from '../../model/span.ts';
import { agree } from './names/agree.ts';
import { mendCompanies } from './names/companies.ts';
import { makeContextTyper, type NameContexts } from './names/context-types.ts';
import { decode, type Guess } from './names/decode.ts';
import { gatherEvidence } from './names/document-evidence.ts';
import { makeScorer } from './names/emissions.ts';
import { makeFormTable } from './names/forms.ts';
import { joinOrganizations } from './names/join.ts';
import { typeOf } from './names/kinds.ts';
import { joinKnownPlaces } from './names/known-wholes.ts';
import { type ModelType, modelTypes } from './names/labels.ts';
import { readLexicon } from './names/lexicon.ts';
import { mendGuesses, partedByQuotes } from './names/mend.ts';
import { mendPeople } from './names/mend-people.ts';
import { readModel } from './names/model.ts';
import { withoutCommonWords } from './names/no-names.ts';
import { cutPieces, makeTokenCutter, type Piece } from './names/pieces.ts';
import { keepPossessives } from './names/possessives.ts';
import { type Reading, readPieces } from './names/runs.ts';
import { mendToldPeople } from './names/told-people.ts';
import { findWorks } from './names/works.ts';

const abbreviation = /(?:^|\s)(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|\p{Lu}\.[ ]?\p{Lu}(?:\.[ ]?\p{Lu})*)$/u;

/** Words that are remembered from one document to the next; with more, all are forgotten. */
const mostForms = 20_000;

/** Makes a recogniser from the bytes of the gazetteer and of the model (`src/data/README.md`). */
export function makeNameRecogniser(gazetteer: Uint8Array, model: Uint8Array, contexts: NameContexts): NameRecogniser {
  const lexicon = readLexicon(gazetteer);
  const weights = readModel(model);
  const typeByContext = makeContextTyper(contexts);
  const remember = () => {
    const forms = makeFormTable(lexicon);
    return { forms, cut: makeTokenCutter(forms), score: makeScorer(lexicon, weights) };
  };
  let memory = remember();
  return (document) => {
    if (memory.forms.size() > mostForms) memory = remember();
    const pieces = cutPieces(document, memory.cut);
    const reading = readPieces(pieces, lexicon);
    const evidence = gatherEvidence(reading);
    const decoded = decode({ reading, evidence }, memory.score, weights.transitions).flatMap((guess) =>
      partedByQuotes(document.article.text, pieces, guess),
    );
    const { text } = document.article;
    const whole = joinKnownPlaces(reading, mendGuesses(reading, decoded));
    const people = mendToldPeople(reading, mendPeople(reading, evidence, joinOrganizations(reading, whole)));
    const companies = keepPossessives(text, reading, mendCompanies(text, reading, people));
    const agreed = typeByContext(reading, agree(reading, evidence, companies));
    const named = withoutCommonWords(reading, findWorks(text, reading, agreed));
    return named.map((guess) => toMention(document, reading, guess));
  };
}

function toMention(document: Document, reading: Reading, guess: Guess): NameMention {
  const type = modelTypes[guess.type] ?? 'MISC';
  return {
    span: spanOf(document.article.text, reading.pieces, guess),
    type: guess.as ?? typeOf(reading, guess.from, guess.to, type),
    confidence: confidenceOf(type, guess.margin),
  };
}

/** Span of a name; the period of an abbreviation at its end is its own (`Inc.`, `Jr.`, `U. S.`, and `Mich.` where the sentence goes on). */
function spanOf(text: string, pieces: readonly Piece[], { from, to, type, keepsPossessive }: Guess): Span {
  const [first, last, next] = [pieces[from], pieces[to - 1], pieces[to]];
  if (!first || !last) throw new RangeError(`no pieces at ${from} to ${to}`);
  const { start, end } = { start: first.start, end: last.end };
  if (keepsPossessive) return { start, end: end + 2 };
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return { start, end };
  const goesOn = modelTypes[type] === 'LOC' && next?.sentence === last.sentence;
  return { start, end: goesOn || abbreviation.test(text.slice(start, end)) ? end + 1 : end };
}

/** Share of names that are right where the model is least sure, and where it is most, measured on news from five continents. */
const confidenceRange: Readonly<Record<ModelType, readonly [number, number]>> = {
  PER: [0.77, 0.98],
  ORG: [0.6, 0.89],
  LOC: [0.7, 0.91],
  MISC: [0.86, 0.9],
};
/** From this margin on the model is as sure as it gets. */
const surestMargin = 9000;

function confidenceOf(type: ModelType, margin: number): number {
  const [least, most] = confidenceRange[type];
  const share = Math.min(Math.max(margin, 0), surestMargin) / surestMargin;
  return Math.round((least + (most - least) * share) * 100) / 100;
}
