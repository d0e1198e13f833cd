import type { Origin, Valued } from '../../model/article.ts';
import { parseDateLine, parseLeadingDate } from '../structure/head/dates.ts';
import type { Structure } from '../structure/structure.ts';

/** What a file says of its article outside of the text; missing where it says nothing. */
export interface Metadata {
  readonly bylines?: readonly string[];
  /** As written: ISO 8601, RFC 822 or words. */
  readonly date?: string;
  /** When it was last changed, as written; of no use without `date`. */
  readonly updated?: string;
  readonly sections?: readonly string[];
  readonly labels?: readonly string[];
  readonly agency?: string;
  /** Id that the file gives its article. */
  readonly id?: string;
  /** Address of the article. */
  readonly url?: string;
}

/** Fields that may be in the text, too. */
export type PlacedField = Exclude<keyof Metadata, 'id' | 'url' | 'updated'>;

/** What metadata states: without empty lists and fields. */
export function withoutEmpty(metadata: Metadata): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => (value?.length ?? 0) > 0));
}

/**
 * The structure with what the file itself says in place of what was read from the text; where both agree, the place in the
 * text is kept. `originOf` says where a field of the metadata is.
 */
export function withMetadata(
  structure: Structure,
  metadata: Metadata,
  originOf: (field: PlacedField) => Origin,
): Structure {
  const date = dateValue(metadata.date, structure);
  const agency = metadata.agency === undefined ? null : unplaced(metadata.agency);
  const url = addressOf(metadata.url ?? '');
  const recordId = metadata.id?.trim() ?? '';
  const fields = {
    ...(date && { date }),
    ...(agency && structure.agency === null && { agency }),
    ...notEmpty('bylines', placed(metadata.bylines, structure.bylines)),
    ...notEmpty('sections', placed(metadata.sections, structure.sections)),
    ...notEmpty('labels', placed(metadata.labels, structure.labels)),
  };
  const origins = Object.keys(fields).map((field) => [field, originOf(field as PlacedField)]); // the keys are those of `fields`
  // What is the date of publication itself says nothing of a change.
  const isChanged = date !== null && metadata.updated !== metadata.date;
  const updated = isChanged ? toIsoDate(metadata.updated ?? '') : null;
  const identity = {
    ...(recordId !== '' && { recordId }),
    ...(url !== null && { url }),
    ...(updated !== null && { updated: { span: null, text: (metadata.updated ?? '').trim(), value: updated } }),
  };
  return { ...structure, ...fields, ...identity, origins: { ...structure.origins, ...Object.fromEntries(origins) } };
}

/** The address as it is, where it is one that a browser opens; null otherwise. */
function addressOf(text: string): string | null {
  const trimmed = text.trim();
  return /^https?:\/\/[^\s<>"]+$/i.test(trimmed) && trimmed.length <= longestAddress ? trimmed : null;
}

const longestAddress = 2000;

/** ISO 8601 date of a time stamp; null where the day is not sure. */
function toIsoDate(stamp: string): string | null {
  const trimmed = stamp.trim();
  return (parseDateLine(trimmed) ?? parseLeadingDate(trimmed))?.iso ?? null;
}

function dateValue(stamp: string | undefined, structure: Structure): Valued | null {
  const value = stamp === undefined ? null : toIsoDate(stamp);
  if (value === null || stamp === undefined) return null;
  return structure.date?.value === value ? structure.date : { span: null, text: stamp.trim(), value };
}

/** The values, each with its place in the text where it was read there, too; white space folded, none twice. */
function placed(values: readonly string[] | undefined, read: readonly Valued[]): readonly Valued[] {
  const clean = new Set(
    (values ?? []).map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== ''),
  );
  return [...clean].map((value) => read.find((each) => each.value === value) ?? unplaced(value));
}

function notEmpty<Field extends string>(
  field: Field,
  values: readonly Valued[],
): Partial<Record<Field, readonly Valued[]>> {
  return values.length === 0 ? {} : ({ [field]: values } as Record<Field, readonly Valued[]>); // a computed key widens to string
}

function unplaced(value: string): Valued {
  return { span: null, text: value, value };
}
