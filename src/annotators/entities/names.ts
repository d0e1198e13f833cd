import type { Document } from '../../model/document.ts';
import type { NameMention } from '../../model/entity.ts';
import type { NameRecogniser } from '../../model/resources/names.ts';
import type { Span } from '../../model/span.ts';
import { agree } from './names/correct/agree.ts';
import { correctBorders, partedByQuotes } from './names/correct/borders.ts';
import { withoutCommonWords } from './names/correct/common-words.ts';
import { correctCompanies } from './names/correct/companies.ts';
import { makeContextTyper, type NameContexts } from './names/correct/context-types.ts';
import { typeDescribedPeople } from './names/correct/described-people.ts';
import { typeByForm } from './names/correct/form-types.ts';
import { joinOrganizations } from './names/correct/join-organizations.ts';
import { addKnownGroups } from './names/correct/known-groups.ts';
import { joinKnownPlaces } from './names/correct/known-places.ts';
import { typeByNeighbours } from './names/correct/list-types.ts';
import type { NameWords } from './names/correct/name-words.ts';
import { correctPeople } from './names/correct/people.ts';
import { keepPossessives } from './names/correct/possessives.ts';
import { splitNames } from './names/correct/split-names.ts';
import { findWorks } from './names/correct/works.ts';
import { typeOf } from './names/kinds.ts';
import { decode, type Guess } from './names/model/decode.ts';
import { gatherEvidence } from './names/model/document-evidence.ts';
import { makeScorer } from './names/model/emissions.ts';
import { type ModelType, modelTypes } from './names/model/labels.ts';
import { readModel } from './names/model/model.ts';
import { makeFormTable } from './names/words/forms.ts';
import { readLexicon } from './names/words/lexicon.ts';
import { cutPieces, makeTokenCutter, type Piece } from './names/words/pieces.ts';
import { type Reading, readPieces } from './names/words/runs.ts';

const abbreviation = /(?:^|\s)(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|\p{Lu}\.[ ]?\p{Lu}(?:\.[ ]?\p{Lu})*)$/u;

/** Words that are remembered from one document to the next; with more, all are forgotten. */
const mostForms = 20_000;

/** Makes a recogniser from the bytes of the gazetteer and of the model (`src/data/README.md`). */
export function makeNameRecogniser(
  gazetteer: Uint8Array,
  model: Uint8Array,
  contexts: NameContexts,
  words: NameWords,
): NameRecogniser {
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
    const whole = joinKnownPlaces(reading, correctBorders(reading, decoded));
    const joined = splitNames(reading, joinOrganizations(reading, whole));
    const people = typeDescribedPeople(reading, correctPeople(reading, evidence, joined));
    const formed = typeByForm(reading, correctCompanies(text, reading, people), words);
    const companies = keepPossessives(text, reading, typeByNeighbours(reading, formed));
    const agreed = addKnownGroups(reading, typeByContext(reading, agree(reading, evidence, companies, words)));
    const named = withoutCommonWords(reading, evidence, findWorks(text, reading, agreed), words);
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
