import type { ArticlePage, SpeakerRow } from '../../../model/display/page.ts';
import { BarColumns } from './bar-columns.tsx';
import { across, counted, shown } from './shown.ts';

/** This many speakers are shown at once. */
const shownRows = 10;

/** Who speaks how much: a table whose bars are its numbers; sources without a name are apart. */
export function Speakers({ speakers }: Pick<ArticlePage, 'speakers'>) {
  const most = Math.max(1, ...speakers.map(({ quoted, reported }) => quoted + reported));
  const named = speakers.filter(({ kind }) => kind === 'named');
  const unnamed = speakers.filter(({ kind }) => kind !== 'named');
  return (
    <section class="panel" id="speakers" aria-labelledby="speakers-title">
      <h2 id="speakers-title">Who speaks</h2>
      {speakers.length === 0 ? (
        <p class="none">Nobody is quoted.</p>
      ) : (
        <>
          <p class="key" aria-hidden="true">
            <span class="swatch quoted" /> in quotation marks <span class="swatch reported" /> reported
          </p>
          <table class="bars">
            <BarColumns of="Speaker" counted="Words" />
            <Rows rows={named.slice(0, shownRows)} most={most} />
            <Rows rows={unnamed.slice(0, shownRows)} most={most} title="Without a name" />
          </table>
          <MoreRows rows={[...named.slice(shownRows), ...unnamed.slice(shownRows)]} most={most} />
        </>
      )}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly SpeakerRow[];
  readonly most: number;
  readonly title?: string;
}

function Rows({ rows, most, title }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      {title !== undefined && (
        <tr>
          <th scope="rowgroup" colSpan={3} class="apart">
            {title}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <Row row={row} most={most} />
      ))}
    </tbody>
  );
}

function MoreRows({ rows, most }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{counted(rows.length, 'more speaker')}</summary>
      <table class="bars">
        <BarColumns of="Speaker" counted="Words" />
        <Rows rows={rows} most={most} />
      </table>
    </details>
  );
}

function Row({ row, most }: { readonly row: SpeakerRow; readonly most: number }) {
  const { id, name, kind, entity, quoted, reported, statements } = row;
  return (
    <tr id={id} class={kind} data-entity={entity ?? undefined}>
      <th scope="row">
        <a href={`#${id}`} title={`${shown(name)}: ${counted(statements, 'statement')}`}>
          {shown(name)}
        </a>
      </th>
      <td>
        <svg class="bar" aria-hidden="true">
          <rect class="quoted" width={across(quoted / most)} height="100%" />
          <rect class="reported" x={across(quoted / most)} width={across(reported / most)} height="100%" />
        </svg>
      </td>
      <td class="number" title={`${quoted} in quotation marks, ${reported} reported`}>
        {quoted + reported}
      </td>
    </tr>
  );
}
