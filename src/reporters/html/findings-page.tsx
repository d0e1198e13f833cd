import type { FailedInput } from '../../model/analysis.ts';
import type { Cell, LocatedFinding, View } from '../../model/view.ts';
import { clipFrame } from '../../text/display/clip-frame.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { renderDocument } from './parts/document.tsx';
import { shown } from './parts/shown.ts';
import { TopBar } from './parts/top-bar.tsx';

/** Columns of a line of an article that are shown. */
const frameWidth = 110;

/** One HTML page with the findings of a run, under the name of each article. */
export function makeFindingsPageReporter({ assets, version }: ReportContext): Reporter {
  const articles: { readonly id: string; readonly findings: readonly LocatedFinding[] }[] = [];
  return {
    begin: () => '',
    article({ id, findings = [] }) {
      if (findings.length > 0) articles.push({ id: id ?? '', findings });
      return '';
    },
    end({ run, errors }) {
      if (!assets) throw new Error('page assets missing');
      return renderDocument(
        { title: 'newsan check', assets },
        <>
          <TopBar home={null} path="check" version={version} />
          <main class="panels">
            <Summary run={run} errors={errors} />
            {articles.map(({ id, findings }) => (
              <section class="panel" aria-label={shown(id)}>
                <h2>{shown(id)}</h2>
                {findings.map((finding) => (
                  <Finding finding={finding} />
                ))}
              </section>
            ))}
          </main>
        </>,
      );
    },
  };
}

function Summary({ run, errors }: { readonly run: View | null; readonly errors: readonly FailedInput[] }) {
  const lines = (run?.sections ?? []).flatMap((section) => (section.kind === 'lines' ? section.lines : []));
  return (
    <section class="panel" aria-label="Summary">
      <h1>Findings</h1>
      {lines.map((line) => (
        <p>{shown(textOfCell(line))}</p>
      ))}
      {errors.map(({ id, message }) => (
        <p class="finding-error">{shown(`${id}: ${message}`)}</p>
      ))}
    </section>
  );
}

function Finding({ finding }: { readonly finding: LocatedFinding }) {
  const { severity, rule, message, region, fixable, frame } = finding;
  return (
    <article class={`card finding-${severity}`}>
      <p>
        <strong>{severity}</strong> {shown(message)}
      </p>
      <p class="muted">
        {region ? `${region.line}:${region.column} · ` : ''}
        {rule}
        {fixable === null ? '' : ` · ${fixable === 'safe' ? '--fix' : '--unsafe-fixes'}`}
      </p>
      {frame.length > 0 && (
        <pre>
          {frame
            .map((line) => clipFrame(line, frameWidth))
            .map(({ line, before, marked, after }) => (
              <>
                <span class="muted">{`${line}  `}</span>
                {before}
                {marked === '' ? '' : <mark>{marked}</mark>}
                {`${after}\n`}
              </>
            ))}
        </pre>
      )}
    </article>
  );
}

function textOfCell(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'object' ? cell.text : String(cell);
}
