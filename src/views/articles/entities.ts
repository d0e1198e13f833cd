import type { Article } from '../../model/article.ts';
import type { FlatRow, Section } from '../../model/display/view.ts';
import type { EntityLayer, EntityType } from '../../model/entity.ts';
import type { EntityOrder } from '../orders.ts';
import { type Locate, makeLocate } from '../place.ts';
import {
  type ArticleHead,
  type ArticleViewer,
  column,
  counted,
  defineViewer,
  type Envelope,
  headOf,
  oneLine,
  rounded,
  table,
  toned,
  wideColumn,
} from '../view.ts';
import { annotatedEntities } from './annotated-entities.ts';
import type { EntityData } from './entity-data.ts';
import { timedText } from './timed-text.ts';
import { joined, valueText } from './value-text.ts';

/** Which entities are shown, and how. */
export interface EntitiesOptions {
  /** Null for all types. */
  readonly types: readonly EntityType[] | null;
  readonly minCount: number;
  readonly sort: EntityOrder;
  /** A row for each mention in tables and CSV. */
  readonly mentions: boolean;
  /** Country codes and Wikidata ids in tables. */
  readonly link: boolean;
  /** Words with their labels, for formats of annotation. */
  readonly annotated?: boolean;
  /** The text with its temporal expressions, for TimeML. */
  readonly timed: boolean;
}

/** The entities of one article. */
export interface EntitiesData extends ArticleHead {
  readonly entities: readonly EntityData[];
}

/** JSON document of `newsan entities`. */
export interface EntitiesDocument extends Envelope<'newsan/entities@1', EntitiesData> {}

const entityFields = ['article', 'entity', 'type', 'name', 'aliases', 'roles', 'count', 'value', 'country', 'wikidata'];
const mentionFields = [...entityFields, 'start', 'end', 'line', 'column', 'text', 'form', 'confidence'];

/** Shows who and what an article names. */
export function entitiesViewer(options: EntitiesOptions): ArticleViewer<EntitiesData> {
  return defineViewer({
    schema: 'newsan/entities@1',
    needs: options.annotated ? ['entities', 'document'] : ['entities'],
    fields: options.mentions ? mentionFields : entityFields,
    show({ article, entities: layer, document }) {
      const entities = selectEntities(entitiesData(article, layer, makeLocate(article)), options);
      return {
        id: article.id,
        data: { ...headOf(article), entities },
        rows: entities.flatMap((entity) => flatRows(article.id, entity, options)),
        sections: entitySections(entities.filter(isStated), options),
        ...(options.annotated ? { annotated: annotatedEntities(document, entities) } : {}),
        ...(options.timed && { timed: timedText(article, entities) }),
      };
    },
  });
}

/** All entities of an article, in order of first mention. */
export function entitiesData(article: Article, layer: EntityLayer, locate: Locate): readonly EntityData[] {
  return layer.entities.map((entity) => ({
    index: entity.index,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    count: entity.count,
    roles: entity.roles.map(({ kind, former, span }) => ({ kind, former, ...locate(span) })),
    gender: entity.gender,
    value: entity.value,
    timex: entity.timex,
    related: entity.related,
    link: entity.link,
    ...(entity.known ? { known: entity.known } : {}),
    mentions: entity.mentions.flatMap((index) => {
      const mention = layer.mentions[index];
      if (!mention) throw new Error(`${article.id}: entity ${entity.index} names mention ${index}, which is not there`);
      const { form, metonym, confidence } = mention;
      const { start, end, line, column, text } = locate(mention.span);
      return [{ start, end, line, column, text, form, metonym, confidence: rounded(confidence) }];
    }),
  }));
}

/** Whether an entity is of use in a table: `now`, `recently` and other times that name no day are left to JSON, CSV and TimeML. */
function isStated({ value, timex }: Pick<EntityData, 'value' | 'timex'>): boolean {
  return value !== null || !timex?.value.endsWith('_REF');
}

/** The entities requested, in the order requested. */
export function selectEntities(
  entities: readonly EntityData[],
  { types, minCount, sort }: Pick<EntitiesOptions, 'types' | 'minCount' | 'sort'>,
): readonly EntityData[] {
  return entities
    .filter((entity) => entity.count >= minCount && (types?.includes(entity.type) ?? true))
    .sort((a, b) => comparators[sort](a, b) || a.index - b.index);
}

const comparators: Readonly<Record<EntityOrder, (a: EntityData, b: EntityData) => number>> = {
  count: (a, b) => b.count - a.count,
  position: (a, b) => a.index - b.index,
  name: (a, b) => compareText(a.name, b.name),
  type: (a, b) => compareText(a.type, b.type) || b.count - a.count,
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Roles that the text shows, and the one that the house knows. */
function rolesOf({ roles, known }: EntityData): readonly string[] {
  return [...roles.map((role) => role.text), ...(known?.role ? [known.role] : [])];
}

function flatRows(article: string, entity: EntityData, options: EntitiesOptions): readonly FlatRow[] {
  const row = [
    article,
    entity.index,
    entity.type,
    entity.name,
    entity.aliases.join('; '),
    rolesOf(entity).join('; '),
    entity.count,
    valueText(entity.value),
    entity.link?.country ?? null,
    entity.link?.wikidata ?? null,
  ];
  if (!options.mentions) return [row];
  return entity.mentions.map(({ start, end, line, column, text, form, confidence }) => {
    return [...row, start, end, line, column, text, form, confidence];
  });
}

function entitySections(entities: readonly EntityData[], options: EntitiesOptions): readonly Section[] {
  const rows = entities.flatMap((entity) => {
    const about = [...rolesOf(entity), ...entity.aliases.map((alias) => `“${alias}”`)];
    if (entity.value !== null) about.unshift(`= ${valueText(entity.value)}`);
    const first = entity.mentions[0];
    const cells = [
      first?.line ?? null,
      entity.type,
      entity.count,
      toned('strong', oneLine(entity.name)),
      ...(options.link ? [joined(entity.link?.country ?? null, entity.link?.wikidata ?? null)] : []),
      oneLine([...new Set(about)].join(', ')),
    ];
    if (!options.mentions) return [cells];
    const mentions = entity.mentions.map((mention) => [
      toned('muted', `${mention.line}:${mention.column}`),
      toned('muted', mention.form),
      null,
      toned('muted', `  ${oneLine(mention.text)}`),
      ...(options.link ? [null] : []),
      null,
    ]);
    return [cells, ...mentions];
  });
  return [
    table(
      null,
      [
        column('LINE', 'right'),
        column('TYPE'),
        column('COUNT', 'right'),
        column('NAME'),
        ...(options.link ? [column('LINK')] : []),
        wideColumn('ROLES, ALIASES, VALUE'),
      ],
      rows,
      'no entities found',
    ),
    ...(entities.length > 0
      ? [{ kind: 'lines', title: null, lines: [toned('muted', summary(entities))] } as const]
      : []),
  ];
}

function summary(entities: readonly EntityData[]): string {
  const mentions = entities.reduce((sum, entity) => sum + entity.count, 0);
  return `${counted(entities.length, 'entity', 'entities')}, ${counted(mentions, 'mention')}`;
}
