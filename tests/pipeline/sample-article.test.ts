import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportData } from '../../src/views/articles/report.ts';
import type { CheckDocument } from '../../src/views/check.ts';
import type { Place } from '../../src/views/place.ts';
import { annotateArticle } from '../support/annotate-article.ts';
import { runCli } from '../support/run-cli.ts';

const folder = 'fixtures/articles/iran-iraq-talks';
const text = readFileSync(`${folder}/article.txt`, 'utf8');
let report: ReportData;

beforeAll(async () => {
  const { stdout } = await runCli(['report', 'article.txt', '--format', 'ndjson'], { cwd: folder });
  report = JSON.parse(stdout);
});

/** Line, column and text of a place, as one string that a person reads with ease. */
const shown = ({ line, column, text }: Place) => `${line}:${column} ${text}`;
const placeOf = ({ line, column }: Place) => `${line}:${column}`;

describe('the sample article', () => {
  test('is drawn with all that is found in it', async () => {
    await expect(annotateArticle(text, report)).toMatchFileSnapshot(`../../${folder}/annotated.txt`);
  });

  test('is read as written down', async () => {
    const { structure, entities, quotes, repeats, findings } = report;
    const expected = {
      structure: {
        date: structure.date?.value,
        headline: structure.headline?.text,
        dateline: structure.dateline?.text,
        agency: structure.agency?.value,
        sections: structure.sections.map(({ value }) => value),
        labels: structure.labels.map(({ value }) => value),
        body: structure.body && [structure.body.start, structure.body.end],
        blocks: structure.blocks.map((block) => `${placeOf(block)} ${block.kind}`),
      },
      entities: entities.map(({ type, name, count, value, mentions }) => ({
        type,
        name,
        count,
        ...(value && { value }),
        mentions: mentions.map(shown),
      })),
      quotes: quotes.map(({ kind, speaker, source, cue, content, repeatedAt }) => ({
        kind,
        speaker: speaker?.name ?? null,
        source: source && shown(source),
        cue: cue && shown(cue),
        content: content.map(shown),
        repeatedAt: repeatedAt.map(placeOf),
      })),
      repeats: repeats.map(({ first, later }) => [first, ...later].map(({ start, end }) => [start, end])),
      findings: findings.map(
        ({ rule, severity, span, message }) => `${span && placeOf(span)} ${severity} ${rule}: ${message}`,
      ),
    };
    await expect(`${JSON.stringify(expected, null, 2)}\n`).toMatchFileSnapshot(`../../${folder}/expected.json`);
  });

  test('gives every quotation to its speaker, and the one without a speaker to nobody', () => {
    const marked = report.quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed' || kind === 'orphan');
    expect(marked.map(({ kind, text, speaker }) => [kind, text.slice(0, 20), speaker?.name ?? null])).toEqual([
      ['direct', '"It is dangerous for', 'Ryan Crocker'],
      ['mixed', 'the "occupying" US m', 'the Iranians'],
      ['mixed', 'it was "inadequate t', 'the Iranians'],
      ['orphan', '"In terms of what ha', null],
    ]);
  });

  test('finds reported statements with their speakers', () => {
    const found = report.quotes.flatMap(({ kind, cue, speaker, content }) =>
      kind === 'indirect' ? [`${speaker?.name} ${cue?.text}: ${content.map((part) => part.text).join(' ')}`] : [],
    );
    for (const [statement, start] of [
      ['United States urged: ', 'Iran to stop supporting'],
      ['Washington accuses: ', 'Iran of arming, funding'],
      ['The US military says: ', 'are killing'],
      ['Ryan Crocker said: ', 'the Iranians had proposed'],
      ['Ryan Crocker said: ', 'he would refer'],
      ['Kazemi-Qomi told: ', 'that Iran had offered'],
      ['Ryan Crocker said: ', 'he had told the Iranians'],
      ['Ryan Crocker said: ', 'the Iranians had rejected'],
      ['Ryan Crocker said: ', 'there was broad agreement'],
      ['Nouri Al Maliki said: ', 'Iraq would not be'],
      ['Nouri Al Maliki added: ', 'It would also not brook'],
    ]) {
      expect(found).toContainEqual(expect.stringMatching(`^${statement}${start}`));
    }
  });

  test('finds the pasted passage, and counts nothing in it twice', () => {
    const passages = report.repeats.map(({ first, later }) => [first, ...later].map(({ start, end }) => [start, end]));
    expect(passages).toEqual([
      [
        [553, 2623],
        [2624, 4694],
      ],
    ]);
    const inCopy = ({ start }: Place) => start >= 2624 && start < 4694;
    expect(report.quotes.flatMap(({ content }) => content.filter(inCopy))).toEqual([]);
    expect(report.claims.flatMap(({ content }) => content.filter(inCopy))).toEqual([]);
  });

  test('is checked with places and an exit code as configured', async () => {
    const line = ['check', 'article.txt', '--preset', 'strict,draft', '--json'];
    const strict = await runCli(line, { cwd: folder });
    const findings = (JSON.parse(strict.stdout) as CheckDocument).articles.flatMap((article) => article.findings);
    expect(findings.map(({ rule, span }) => `${span && placeOf(span)} ${rule}`)).toEqual([
      '4:1 missing-dateline',
      '6:1 unidentified-person',
      '6:291 unidentified-person',
      '8:244 unattributed-quote',
      '10:1 duplicated-passage',
    ]);
    expect(strict.code).toBe(1);
    expect((await runCli([...line, '--fail-on', 'never'], { cwd: folder })).code).toBe(0);
  });
});
