import { collectClaims } from '../../../corpus/claims/returning-claims.ts';
import { makeKindTest } from '../../../corpus/people/kind-test.ts';
import { collectPeople, type LinkedPeople } from '../../../corpus/people/people-of-corpus.ts';
import { readBuildId } from '../../../io/build-id.ts';
import { openSink } from '../../../io/corpus/formats.ts';
import { type CorpusParts, openParts } from '../../../io/corpus/parts.ts';
import type { TableSink } from '../../../io/corpus/sink.ts';
import { type CorpusTarget, openTarget } from '../../../io/corpus/target.ts';
import type { ExpandedInputs } from '../../../io/inputs/sources.ts';
import { loadResources } from '../../../io/resources.ts';
import type { CheckJob } from '../../../io/work/job.ts';
import { NewsanError } from '../../../model/error.ts';
import { type CorpusFormat, formatOf } from '../../../model/tables/corpus-format.ts';
import type {
  ArticleTables,
  ReturningClaimRow,
  SharedPassageRow,
  TableName,
} from '../../../model/tables/corpus-rows.ts';
import { type AnyRow, tableNames } from '../../../model/tables/corpus-tables.ts';
import { type CorpusDocument, showCorpus } from '../../../views/folders/corpus.ts';
import { corpusRowsViewer } from '../../../views/folders/corpus-rows.ts';
import type { World } from '../../command.ts';
import { printPage } from '../page-run.ts';
import { presented, type Reading } from '../stages/analyse.ts';
import type { InputCall } from '../stages/call.ts';
import { findInputs } from '../stages/find-inputs.ts';
import { startLog } from '../stages/log.ts';
import type { CorpusSpec } from '../stages/shown-spec.ts';
import { makeRecorder } from './recorder.ts';
import { sharedPassageRows } from './shared-passage-rows.ts';

/** A call of `newsan corpus`. */
export interface CorpusCall extends World, InputCall {
  readonly values: InputCall['values'] & { readonly format: CorpusFormat | null };
}

/**
 * Updates the tables of a corpus: new and changed articles are analysed, missing ones removed, and the tables
 * rewritten. Returns the exit code.
 */
export async function writeCorpus(call: CorpusCall, check: CheckJob): Promise<number> {
  const { values } = call;
  if (values.output === null)
    throw new NewsanError('usage', 'specify an output: -o FOLDER, -o FILE.sqlite or -o FILE.duckdb');
  const format = values.format ?? formatOf(values.output);
  const found = await findInputs(call);
  const target = openTarget(values.output, call.io.cwd, format);
  try {
    return await update(call, check, found, target);
  } finally {
    target.release();
  }
}

/** Stage by stage: analyse what is new, look across all articles, fill the tables, put them in their place. */
async function update(call: CorpusCall, check: CheckJob, found: ExpandedInputs, target: CorpusTarget): Promise<number> {
  const { values } = call;
  const { format } = target;
  const settings = settingsOf(call, check);
  const parts = openParts(target.parts, settings, target.name);
  const log = startLog(call, found);
  if (parts.damaged > 0)
    log.say(
      `${target.name}: ${parts.damaged} damaged ${parts.damaged === 1 ? 'part' : 'parts'}; analysing their articles again`,
    );
  const reading: Reading = { call, inputs: found.inputs, done: new Set(), log };
  const analysed = await analyseAll(reading, parts, check);
  const ids = [...analysed.ids];
  const across = lookAcross(ids, parts);
  const texts = parts.openTexts();
  const sink = await openSink(format, target);
  try {
    const tables = await fill(sink, ids, parts, across, sharedPassageRows(reading, analysed.ids, texts));
    target.begin();
    await sink.finish();
    const document: CorpusDocument = {
      schema: 'newsan/corpus@1',
      newsan: call.version,
      output: target.name,
      format,
      articles: ids.length,
      analysed: analysed.fresh,
      unchanged: ids.length - analysed.fresh,
      dropped: [...parts.known.keys()].filter((id) => !analysed.ids.has(id)).length,
      tables,
      errors: log.errors,
    };
    target.end(document);
    parts.keepOnly(analysed.ids);
    if (!values.quiet || values.json) await printPage(call, showCorpus(document), { json: values.json });
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    texts.close();
  }
  return log.errors.length > 0 ? 2 : 0;
}

/** What the records depend on besides the articles. */
function settingsOf({ version, values, weights }: CorpusCall, check: CheckJob): string {
  const { inputFormat, field, encoding, date } = values;
  return JSON.stringify([version, readBuildId(), inputFormat, field, encoding, date, weights ?? {}, check]);
}

/** Analyses and stores new and changed articles. Returns the ids of all articles, in input order. */
async function analyseAll(reading: Reading, parts: CorpusParts, check: CheckJob) {
  const spec: CorpusSpec = { view: 'corpus', known: parts.known };
  const ids = new Set<string>();
  let fresh = 0;
  for await (const outcome of presented(reading, corpusRowsViewer().needs, check, {
    shown: spec,
    ...makeRecorder(parts.known),
  })) {
    if (!outcome.ok) continue;
    const { id, content } = outcome.value;
    if (ids.has(id)) {
      reading.log.fail({ id, code: 'format', message: 'duplicate article id; skipped' });
      continue;
    }
    ids.add(id);
    if (content !== null) fresh++;
    parts.put(outcome.value);
  }
  parts.flush();
  return { ids, fresh };
}

/** Tables that need all articles. */
interface Across {
  readonly people: LinkedPeople;
  readonly returning: readonly ReturningClaimRow[];
}

function lookAcross(ids: readonly string[], parts: CorpusParts): Across {
  const {
    sourceKinds = {},
    functionWords = new Map(),
    nicknames = {},
  } = loadResources(['sourceKinds', 'functionWords', 'nicknames']);
  const people = collectPeople(makeKindTest(sourceKinds), nicknames);
  const claims = collectClaims((word) => functionWords.has(word));
  for (const id of ids) {
    const tables = parts.read(id);
    people.add(tables);
    claims.add(tables);
  }
  return { people: people.link(), returning: claims.find() };
}

/** Writes all rows. Returns the number of rows per table. */
async function fill(
  sink: TableSink,
  ids: readonly string[],
  parts: CorpusParts,
  across: Across,
  shared: AsyncIterable<SharedPassageRow>,
): Promise<Record<TableName, number>> {
  const counts = Object.fromEntries(tableNames.map((name) => [name, 0])) as Record<TableName, number>; // of these names
  const add = async (table: TableName, rows: readonly object[]) => {
    counts[table] += rows.length;
    await sink.add(table, rows as readonly AnyRow[]); // rows of tables are flat
  };
  await add('people', across.people.rows);
  await add('returning_claims', across.returning);
  for (const id of ids) {
    const tables = withPeople(parts.read(id), across.people);
    for (const name of tableNames) if (!isAcross(name)) await add(name, tables[name]);
  }
  for await (const row of shared) await add('shared_passages', [row]);
  return counts;
}

/** Whether a table is of all articles together. */
function isAcross(name: TableName): name is Exclude<TableName, keyof ArticleTables> {
  return name === 'people' || name === 'returning_claims' || name === 'shared_passages';
}

function withPeople(tables: ArticleTables, people: LinkedPeople): ArticleTables {
  const entities = tables.entities.map((row) => ({ ...row, person: people.personOf(row.article, row.entity) }));
  return { ...tables, entities };
}
