interface BarColumnsProps {
  /** What the rows are. */
  readonly of: string;
  /** What the number at the end of a row counts. */
  readonly counted: string;
}

/** Columns of a table of bars, name, bar and number, with the head that is read aloud. */
export function BarColumns({ of, counted }: BarColumnsProps) {
  return (
    <>
      <colgroup>
        <col class="name" />
        <col />
        <col class="count" />
      </colgroup>
      <thead class="offscreen">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">Share</th>
          <th scope="col">{counted}</th>
        </tr>
      </thead>
    </>
  );
}
