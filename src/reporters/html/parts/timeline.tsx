import { scaleUtc } from 'd3-scale';
import type { ArticlePage, TimelineDate } from '../../../model/display/page.ts';
import { across, shown } from './shown.ts';

/** Height of a row of labels, and of the axis below them. */
const rowHeight = 22;
const axisHeight = 26;
/** Labels are kept apart on a chart of this width; on a wider one they have more room. */
const leastWidth = 330;
const letterWidth = 7;
const msPerDay = 86_400_000;

/** A date with the place of its label: row 0 is next to the axis. */
interface Placed extends TimelineDate {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** The dates that the article names, along a line. */
export function Timeline({ dates, published }: Pick<ArticlePage, 'dates' | 'published'>) {
  const all = [...dates, ...publication(published)];
  return (
    <section class="panel" aria-labelledby="dates-title">
      <h2 id="dates-title">Dates</h2>
      {dates.length === 0 ? <p class="none">No dates.</p> : <Line dates={all} />}
      {dates.length > 0 && (
        <details>
          <summary>As a list</summary>
          <ul class="plain">
            {[...dates].sort(byStart).map(({ card, name, iso }) => (
              <li>
                <a href={`#${card}`}>{shown(name)}</a> = {iso}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Card of the publication, which is none. */
const publishedCard = '';

function publication(published: string | null): readonly TimelineDate[] {
  const day = published?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return [];
  return [{ card: publishedCard, name: 'published', iso: day, start: day, end: day }];
}

function Line({ dates }: { readonly dates: readonly TimelineDate[] }) {
  const known = dates.filter(({ start, end }) => Number.isFinite(time(start)) && Number.isFinite(time(end)));
  if (known.length === 0) return null;
  const first = known.reduce((least, { start }) => Math.min(least, time(start)), Number.POSITIVE_INFINITY);
  const last = known.reduce((most, { end }) => Math.max(most, time(end) + msPerDay), Number.NEGATIVE_INFINITY);
  const room = Math.max((last - first) * 0.06, msPerDay);
  const scale = scaleUtc([first - room, last + room], [0, 1]);
  const placed = placeLabels(known, scale);
  const rows = placed.reduce((most, { row }) => Math.max(most, row), 0) + 1;
  const axis = rows * rowHeight + 8;
  return (
    <svg class="timeline" height={axis + axisHeight} role="group" aria-label="Dates on a line">
      <line class="axis" x1="0%" x2="100%" y1={axis} y2={axis} />
      {scale.ticks(5).map((tick) => (
        <>
          <line class="axis" x1={across(scale(tick))} x2={across(scale(tick))} y1={axis} y2={axis + 5} />
          <text class="tick" x={across(scale(tick))} y={axis + 18} text-anchor={anchorOf(scale(tick))}>
            {scale.tickFormat(5)(tick)}
          </text>
        </>
      ))}
      {placed.map((date) => (
        <DateMark date={date} axis={axis} />
      ))}
    </svg>
  );
}

function DateMark({
  date: { card, name, iso, from, to, row },
  axis,
}: {
  readonly date: Placed;
  readonly axis: number;
}) {
  const middle = (from + to) / 2;
  const y = axis - 14 - row * rowHeight;
  const content = (
    <>
      <title>{`${shown(name)} = ${iso}`}</title>
      <line class="stem" x1={across(middle)} x2={across(middle)} y1={axis} y2={y + 4} />
      <rect x={across(from)} y={axis - 3} width={across(Math.max(0, to - from))} height="6" rx="3" />
      <circle cx={across(middle)} cy={axis} r="4" />
      <text x={across(middle)} y={y} text-anchor={anchorOf(middle)}>
        {shortened(shown(name))}
      </text>
    </>
  );
  return card === publishedCard ? <g class="published">{content}</g> : <a href={`#${card}`}>{content}</a>;
}

const longestLabel = 22;

function shortened(name: string): string {
  return name.length <= longestLabel ? name : `${name.slice(0, longestLabel - 1)}…`;
}

/** Puts each label into the lowest row where it touches no other. */
function placeLabels(dates: readonly TimelineDate[], scale: (time: Date) => number): readonly Placed[] {
  const ends: { readonly from: number; readonly to: number }[][] = [];
  return [...dates].sort(byStart).map((date) => {
    const from = scale(new Date(time(date.start)));
    const to = scale(new Date(time(date.end) + msPerDay));
    const label = labelRoom((from + to) / 2, shortened(date.name).length);
    let row = 0;
    while (ends[row]?.some((other) => other.from < label.to && label.from < other.to)) row++;
    ends[row] = [...(ends[row] ?? []), label];
    return { ...date, from, to, row };
  });
}

function labelRoom(middle: number, letters: number): { readonly from: number; readonly to: number } {
  const breadth = ((letters + 2) * letterWidth) / leastWidth;
  const anchor = anchorOf(middle);
  const from = anchor === 'start' ? middle : anchor === 'end' ? middle - breadth : middle - breadth / 2;
  return { from, to: from + breadth };
}

/** Labels near the edges stay inside. */
function anchorOf(x: number): 'start' | 'middle' | 'end' {
  return x < 0.2 ? 'start' : x > 0.8 ? 'end' : 'middle';
}

function byStart(a: TimelineDate, b: TimelineDate): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
