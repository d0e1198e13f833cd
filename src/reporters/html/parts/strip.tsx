import { path } from 'd3-path';
import type { ArticlePage, PageLayer, StripMap, StripStretch } from '../../../model/display/page.ts';
import { counted, percent, shown } from './shown.ts';
import { SpotLink } from './spot-link.tsx';

/** Units of the strip's length; it is stretched to the room that there is. */
const length = 1000;
const arcHeight = 44;
/** This many copies of a passage are listed. */
const mostSpots = 12;

/** The article from end to end: what is where, and arcs from each passage to its copies. */
export function Strip({ strip, repeats, summary }: Pick<ArticlePage, 'strip' | 'repeats' | 'summary'>) {
  return (
    <section class="panel" id="repeats" aria-labelledby="strip-title">
      <h2 id="strip-title">Position in the article</h2>
      <figure class="strip">
        {strip.arcs.length > 0 && <Arcs arcs={strip.arcs} />}
        {strip.lanes.map(({ layer, stretches }) => (
          <>
            <span class="lane" aria-hidden="true">
              {laneNames[layer]}
            </span>
            <svg viewBox={`0 0 ${length} 10`} preserveAspectRatio="none" class={`lane-${layer}`} aria-hidden="true">
              <rect class="ground" width={length} height="10" />
              {stretches.map((stretch) => (
                <rect
                  x={units(stretch.start)}
                  width={breadth(stretch)}
                  height="10"
                  class={`strip-${stretch.style}`}
                  data-card={stretch.card}
                />
              ))}
            </svg>
          </>
        ))}
      </figure>
      {repeats.length === 0 ? (
        <p class="none">No passage is repeated.</p>
      ) : (
        <>
          <p class="lead">{percent(summary.repeatedWords / Math.max(1, summary.words))} of words repeated:</p>
          <ul class="cards">
            {repeats.map(({ id, text, words, first, later }) => (
              <li id={id} class="card repeat">
                <p data-peek="">
                  <b>{counted(words, 'word')}</b> in <SpotLink spot={first} card={`${id}.0`} />, again in{' '}
                  {later.slice(0, mostSpots).map((spot, index) => (
                    <>
                      {index > 0 && ', '}
                      <SpotLink spot={spot} card={`${id}.${index + 1}`} />
                    </>
                  ))}
                  {later.length > mostSpots && ` and ${later.length - mostSpots} more`}
                </p>
                <p class="words">{shown(text)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const laneNames: Readonly<Record<PageLayer, string>> = {
  quote: 'speech',
  claim: 'claims',
  entity: 'names',
  repeat: 'repeated',
  finding: 'findings',
};

function Arcs({ arcs }: Pick<StripMap, 'arcs'>) {
  return (
    <>
      <span class="lane" />
      <svg viewBox={`0 0 ${length} ${arcHeight}`} preserveAspectRatio="none" class="arcs" aria-hidden="true">
        {arcs.map((arc) => (
          <path d={arcOf(arc)} vector-effect="non-scaling-stroke" data-card={arc.card} />
        ))}
      </svg>
    </>
  );
}

function arcOf({ start, end }: StripStretch): string {
  const line = path();
  const top = arcHeight - Math.max(14, Math.min(arcHeight - 2, Math.abs(end - start) * 90));
  line.moveTo(units(start), arcHeight);
  line.bezierCurveTo(units(start), top, units(end), top, units(end), arcHeight);
  return line.toString();
}

function units(share: number): number {
  return Math.round(share * length * 10) / 10;
}

/** Short stretches stay visible. */
function breadth({ start, end }: StripStretch): number {
  return Math.max(3, units(end - start));
}
