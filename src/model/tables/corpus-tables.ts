import type { CorpusRows, TableName } from './corpus-rows.ts';

/** What a column holds; lists and the like are text that is JSON. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean';

/** A key that leads to a row of another table (or of the same). */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: TableName;
  readonly key: readonly string[];
}

/** A table, as databases declare it. */
export interface TableSpec<Row = Readonly<Record<string, unknown>>> {
  readonly columns: { readonly [Column in keyof Row]-?: ColumnType };
  /** Columns that identify a row; empty where rows have none. */
  readonly key: readonly (keyof Row & string)[];
  readonly references: readonly Reference[];
}

const placed = { start_offset: 'integer', end_offset: 'integer', line: 'integer', line_column: 'integer' } as const;
const ofArticle: Reference = { columns: ['article'], table: 'articles', key: ['article'] };

function leadsTo(table: TableName, column: string, key: string): Reference {
  return { columns: ['article', column], table, key: ['article', key] };
}

/** All tables, in an order in which keys lead to tables that are before (or to their own). The compiler holds the columns to the rows. */
const corpusTables: { readonly [Name in TableName]: TableSpec<CorpusRows[Name][number]> } = {
  articles: {
    columns: {
      article: 'text',
      record_id: 'text',
      url: 'text',
      outlet: 'text',
      format: 'text',
      date: 'text',
      headline: 'text',
      authors: 'text',
      section: 'text',
      sections: 'text',
      dateline_place: 'text',
      agency: 'text',
      words: 'integer',
    },
    key: ['article'],
    references: [],
  },
  people: {
    columns: {
      person: 'integer',
      name: 'text',
      names: 'text',
      roles: 'text',
      gender: 'text',
      wikidata: 'text',
      articles: 'integer',
      mentions: 'integer',
      first_date: 'text',
      last_date: 'text',
    },
    key: ['person'],
    references: [],
  },
  entities: {
    columns: {
      article: 'text',
      entity: 'integer',
      type: 'text',
      name: 'text',
      aliases: 'text',
      roles: 'text',
      gender: 'text',
      count: 'integer',
      value: 'text',
      country: 'text',
      wikidata: 'text',
      person: 'integer',
    },
    key: ['article', 'entity'],
    references: [ofArticle, { columns: ['person'], table: 'people', key: ['person'] }],
  },
  mentions: {
    columns: {
      article: 'text',
      mention: 'integer',
      entity: 'integer',
      text: 'text',
      form: 'text',
      metonym: 'boolean',
      confidence: 'real',
      ...placed,
    },
    key: ['article', 'mention'],
    references: [ofArticle, leadsTo('entities', 'entity', 'entity')],
  },
  attributions: {
    columns: {
      article: 'text',
      attribution: 'integer',
      kind: 'text',
      content: 'text',
      source: 'text',
      source_kind: 'text',
      speaker: 'text',
      speaker_entity: 'integer',
      speaker_via: 'text',
      speaker_confidence: 'real',
      cue: 'text',
      cue_lemma: 'text',
      cue_class: 'text',
      negated: 'boolean',
      stance: 'text',
      addressee: 'text',
      nested_in: 'integer',
      flags: 'text',
      confidence: 'real',
      ...placed,
    },
    key: ['article', 'attribution'],
    references: [
      ofArticle,
      leadsTo('entities', 'speaker_entity', 'entity'),
      leadsTo('attributions', 'nested_in', 'attribution'),
    ],
  },
  quotes: {
    columns: {
      article: 'text',
      quote: 'integer',
      kind: 'text',
      text: 'text',
      words: 'integer',
      speaker: 'text',
      speaker_entity: 'integer',
      source: 'text',
      source_kind: 'text',
      attribution: 'integer',
      confidence: 'real',
      repeated: 'integer',
      ...placed,
    },
    key: ['article', 'quote'],
    references: [
      ofArticle,
      leadsTo('entities', 'speaker_entity', 'entity'),
      leadsTo('attributions', 'attribution', 'attribution'),
    ],
  },
  claims: {
    columns: {
      article: 'text',
      claim: 'integer',
      type: 'text',
      text: 'text',
      claimant: 'text',
      claimant_entity: 'integer',
      claimant_kind: 'text',
      target: 'text',
      polarity: 'text',
      modality: 'text',
      source_commitment: 'text',
      author_commitment: 'text',
      score: 'real',
      check_rank: 'integer',
      nested_in: 'integer',
      attribution: 'integer',
      confidence: 'real',
      ...placed,
    },
    key: ['article', 'claim'],
    references: [
      ofArticle,
      leadsTo('entities', 'claimant_entity', 'entity'),
      leadsTo('claims', 'nested_in', 'claim'),
      leadsTo('attributions', 'attribution', 'attribution'),
    ],
  },
  disputes: {
    columns: {
      article: 'text',
      claim: 'integer',
      disputed_by: 'integer',
      basis: 'text',
      evidence: 'text',
      confidence: 'real',
      ...placed,
    },
    key: [],
    references: [ofArticle, leadsTo('claims', 'claim', 'claim'), leadsTo('claims', 'disputed_by', 'claim')],
  },
  returning_claims: {
    columns: {
      claim_group: 'integer',
      occurrence: 'integer',
      article: 'text',
      claim: 'integer',
      date: 'text',
      similarity: 'real',
    },
    key: ['claim_group', 'occurrence'],
    references: [ofArticle, leadsTo('claims', 'claim', 'claim')],
  },
  passages: {
    columns: { article: 'text', passage: 'integer', occurrence: 'integer', text: 'text', ...placed },
    key: ['article', 'passage', 'occurrence'],
    references: [ofArticle],
  },
  shared_passages: {
    columns: {
      shared_passage: 'integer',
      occurrence: 'integer',
      article: 'text',
      words: 'integer',
      similarity: 'real',
      text: 'text',
      ...placed,
    },
    key: ['shared_passage', 'occurrence'],
    references: [ofArticle],
  },
  findings: {
    columns: {
      article: 'text',
      finding: 'integer',
      rule: 'text',
      severity: 'text',
      message: 'text',
      text: 'text',
      ...placed,
      fingerprint: 'text',
    },
    key: ['article', 'finding'],
    references: [ofArticle],
  },
};

/** Names of the tables, in their order. */
export const tableNames = Object.keys(corpusTables) as readonly TableName[]; // the keys are stated right above

/** A row whose table is distinguished. */
export type AnyRow = Readonly<Record<string, string | number | boolean | null>>;

/** The table of a name, whatever its rows are. */
export function tableSpec(name: TableName): TableSpec<AnyRow> {
  return corpusTables[name] as TableSpec<AnyRow>; // names of columns are strings
}
