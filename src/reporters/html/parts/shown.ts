import type { Severity } from '../../../model/finding.ts';
import { makeVisible } from '../../../text/display/visible.ts';

/** Text of an article as a page shows it: what would turn the order of reading, or is not seen, is written out. */
export function shown(text: string): string {
  return makeVisible(text.replace(/\r\n?/g, '\n'), '\n\t');
}

/** `1 quote`, `2 quotes`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `2 errors, 1 warning`; `none` where there are no findings. */
export function severitiesOf({ error, warning, info }: Readonly<Record<Severity, number>>): string {
  const parts = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'none';
}

/** A share as a whole number of hundredths: `97 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A length within a chart, as SVG takes it, whatever the width of the chart: `12.5%`. */
export function across(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
