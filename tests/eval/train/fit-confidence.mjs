// usage: npm run fit:confidence -- MODERN POLNEAR
// Fits src/data/voice-weights.json: how sure the speaker of words is, by the traits of the attribution. MODERN are texts
// with every stretch in marks judged (`{id, text, quotations}`), POLNEAR articles with attributions (`{id, text,
// attributions}`). A stretch is right where the speaker is (by name in the first set, by source in the second, which
// knows no names: pronouns, roles and titles are not judged there); words without marks where half of the content and the
// source are. Texts of the first set count `modernTimes`. Prints how often what says 0.9 and less is right on folds
// that were not fitted on. Then fits `report` in the same file on POLNEAR alone: how sure words without marks are a report at
// all, whoever the speaker is: right where a content of the gold shares half of the words. Its least shares are set by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { decideVoices } from '../../../dist/annotators/attributions/attributions.js';
import { reportTraits } from '../../../dist/annotators/attributions/confidence/report-traits.js';
import { traitsOf } from '../../../dist/annotators/attributions/confidence/traits.js';
import { analyze, loadResources, parseText, planLayers } from '../../../dist/index.js';
import { fitLogistic } from '../../../dist-eval/logistic.js';
import { groundOf } from '../../../dist-eval/scorers/quotes/ground.js';
import { prepare } from '../../../dist-eval/scorers/quotes/prepare.js';
import { scoreQuotes } from '../../../dist-eval/scorers/quotes/score-quotes.js';
import { scoreVoices } from '../../../dist-eval/scorers/score-voices.js';

const modernTimes = 4;
const folds = 8;
const ridge = 4;
const reportRidge = 10;
const rarest = 12;
/** Least share of right ones among what says 0.9 and more, on folds that were not fitted on. */
const leastRight = 0.98;
/** Fewest stretches from which on a way of knowing the speaker is judged by itself. */
const fewest = 20;
const file = 'src/data/voice-weights.json';

const [modernFile, polnearFile] = process.argv.slice(2);
if (!modernFile || !polnearFile) throw new Error('say which files hold the modern texts and the attributions');
const plan = planLayers(['attributions', 'quotes']);
const resources = loadResources(plan.data);
const read = (path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const modern = read(modernFile).flatMap((record, text) =>
  modernCases(record).map((one) => ({ ...one, text, modern: true })),
);
const polnear = read(polnearFile).flatMap((record, text) =>
  polnearCases(record).map((one) => ({ ...one, text, modern: false })),
);
const cases = [...modern, ...polnear];
const unseen = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const model = fitTo(cases.filter(({ text }) => text % folds !== fold));
  return cases
    .filter(({ text }) => text % folds === fold)
    .map((one) => ({ ...one, share: shareOf(model, one.traits) }));
});
const { sure, capped } = surest(unseen);
const { base, traits } = fitTo(cases);
const sorted = Object.entries(traits).sort(([a], [b]) => (a < b ? -1 : 1));
const reports = read(polnearFile).flatMap((record, text) => reportCases(record).map((one) => ({ ...one, text })));
const reportModel = fitTo(reports, reportRidge);
const { least } = JSON.parse(readFileSync(file, 'utf8')).report;
const reportWeights = { base: rounded(reportModel.base), least, traits: reportModel.traits };
writeFileSync(
  file,
  `${JSON.stringify({ base: rounded(base), sure, capped, traits: Object.fromEntries(sorted), report: reportWeights }, null, 2)}\n`,
);
report(
  'all stretches in marks',
  unseen.filter(({ kind }) => kind !== 'indirect'),
);
report(
  'those of modern texts',
  unseen.filter(({ modern: isModern }) => isModern),
);
reportFolds();
report(
  'words without marks',
  unseen.filter(({ kind }) => kind === 'indirect'),
);

function voicesOf({ id, text }) {
  const layers = analyze(parseText(id, text), plan, resources);
  return decideVoices(layers, resources).voices.flatMap(({ draft, own, resolution, kind }) => {
    const speaker = resolution?.speaker;
    if (!speaker || speaker.name === null) return [];
    return [
      {
        draft,
        own,
        kind,
        speaker,
        traits: traitsOf(draft, kind, draft.source || draft.sourceSpan ? resolution.kind : 'none', speaker),
      },
    ];
  });
}

function modernCases(record) {
  return voicesOf(record).flatMap(({ own, kind, speaker, traits }) =>
    own.flatMap(({ span }) => {
      const answers = [{ span: [span.start, span.end], name: speaker.name, confidence: 1 }];
      const { verdicts } = scoreVoices([{ ...record, answers }]);
      const fit = verdicts[0]?.fit ?? 'ignored';
      return fit === 'ignored' ? [] : [{ kind, way: speaker.via, traits, label: fit === 'none' ? 0 : 1 }];
    }),
  );
}

function polnearCases(record) {
  const voices = voicesOf(record).filter(({ draft }) => !draft.nested);
  const rangeOf = (span) => (span ? [[span.start, span.end]] : []);
  const answers = voices.map(({ draft }) => ({
    source: rangeOf(draft.sourceSpan),
    cue: rangeOf(draft.cueSpan),
    content: draft.content.map(({ start, end }) => [start, end]),
  }));
  const { judgements } = scoreQuotes([record], new Map([[record.id, answers]]));
  const [{ segments, alignments, system }] = judgements;
  return voices.flatMap(({ draft, own, kind, speaker, traits }) => {
    if (/^(?:pronoun|title|previous)$/.test(speaker.via)) return [];
    if (kind === 'indirect') {
      const at = system.findIndex(
        ({ record: answer }) =>
          answer.content[0][0] === draft.content[0].start && answer.cue[0]?.[0] === draft.cueSpan?.start,
      );
      const aligned = alignments.find(({ system: index, overlap }) => index === at && overlap >= 0.5);
      return [{ kind, way: speaker.via, traits, label: aligned && aligned.isSourceRight !== false ? 1 : 0 }];
    }
    return own.flatMap(({ span }) => {
      const found = segments.find(({ segment: [start, end] }) => start < span.end && span.start < end);
      if (!found || found.verdict === 'missed' || found.verdict === 'left-alone') return [];
      return [{ kind, way: speaker.via, traits, label: found.verdict === 'right' ? 1 : 0 }];
    });
  });
}

function fitTo(chosen, strength = ridge) {
  const counts = new Map();
  for (const { traits } of chosen) for (const trait of new Set(traits)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= rarest)
    .map(([name]) => name)
    .sort();
  const columns = new Map(names.map((name, column) => [name, column]));
  const rows = chosen.flatMap(({ traits, label, modern: isModern }) => {
    const row = { columns: [...new Set(traits)].flatMap((name) => columns.get(name) ?? []), label };
    return Array.from({ length: isModern ? modernTimes : 1 }, () => row);
  });
  const { base, weights } = fitLogistic(rows, names.length, strength);
  return { base, traits: Object.fromEntries(names.map((name, column) => [name, rounded(weights[column] ?? 0)])) };
}

/** Words without marks, and whether a content of the gold is where theirs is. */
function reportCases({ id, text, attributions }) {
  const layers = analyze(parseText(id, text), plan, resources);
  const { reading, voices } = decideVoices(layers, resources);
  const ground = groundOf(text);
  const gold = prepare(ground, attributions).flatMap(({ fragments }) => fragments);
  return voices.flatMap(({ draft, own, kind, resolution }) => {
    if (own.length > 0 || kind !== 'indirect' || !draft.cue) return [];
    const content = draft.content.map(({ start, end }) => [start, end]);
    const [{ fragments }] = prepare(ground, [{ source: [], cue: [], content }]);
    const right = fragments.filter((fragment) => gold.some((other) => shareOfUnion(fragment.core, other.core) >= 0.5));
    const traits = reportTraits(reading, draft, resolution?.kind ?? 'none', resolution?.speaker.entity ?? null);
    return [{ traits, label: 2 * right.length >= fragments.length ? 1 : 0, modern: false }];
  });
}

function shareOfUnion([a, b], [c, d]) {
  return Math.max(0, Math.min(b, d) - Math.max(a, c)) / (Math.max(b, d) - Math.min(a, c));
}

function shareOf({ base, traits }, own) {
  const sum = own.reduce((total, trait) => total + (traits[trait] ?? 0), base);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The lowest share, in hundredths, from which on modern and other stretches in marks are right often enough, and the
 * ways of knowing a speaker (`pronoun`) that are not, which never say 0.9.
 */
function surest(rows) {
  for (let least = 90; least < 99; least++) {
    const kept = rows.filter(({ kind, share }) => kind !== 'indirect' && share >= least / 100);
    const inModern = kept.filter(({ modern: isModern }) => isModern);
    const ways = [...new Set(inModern.map(({ way }) => way))].sort();
    const capped = ways.filter((one) => {
      const own = inModern.filter(({ way }) => way === one);
      return own.length >= fewest && !isRightEnough(own);
    });
    const isSaid = ({ way }) => !capped.includes(way);
    if (isRightEnough(kept.filter(isSaid)) && isRightEnough(inModern.filter(isSaid)))
      return { sure: least / 100, capped };
  }
  return { sure: 0.99, capped: [] };
}

function isRightEnough(rows) {
  return rows.length > 0 && rows.filter(({ label }) => label === 1).length >= leastRight * rows.length;
}

/** Prints, by the share said on folds that were not fitted on, how many of the words without marks are a report. */
function reportFolds() {
  const said = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = fitTo(
      reports.filter(({ text }) => text % folds !== fold),
      reportRidge,
    );
    return reports
      .filter(({ text }) => text % folds === fold)
      .map((one) => ({ ...one, share: shareOf(model, one.traits) }));
  });
  process.stdout.write('words without marks that are a report, by what is said on folds that were not fitted on:\n');
  for (let tenth = 9; tenth >= 0; tenth--) {
    const kept = said.filter(({ share }) => Math.floor(share * 10) === tenth);
    const right = kept.filter(({ label }) => label === 1).length;
    process.stdout.write(
      `  ${(tenth / 10).toFixed(1)}: ${((100 * right) / Math.max(1, kept.length)).toFixed(1)} % of ${kept.length}\n`,
    );
  }
}

function report(name, rows) {
  process.stdout.write(`${name}, by what is said on folds that were not fitted on:\n`);
  const bounds = [sure, (0.8 * sure) / 0.9, (0.6 * sure) / 0.9, 0];
  let most = 2;
  for (const [at, least] of bounds.entries()) {
    const kept = rows.filter(({ share, way }) => {
      const said = capped.includes(way) ? Math.min(share, sure - 0.001) : share;
      return said >= least && said < most;
    });
    const right = kept.filter(({ label }) => label === 1).length;
    process.stdout.write(
      `  ${[0.9, 0.8, 0.6, 0][at].toFixed(1)} and more: ${((100 * right) / Math.max(1, kept.length)).toFixed(1)} % of ${kept.length} right\n`,
    );
    most = least;
  }
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}
