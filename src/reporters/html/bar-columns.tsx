/** Columns of a table of bars: name, bar and number. */
export function BarColumns() {
  return (
    <colgroup>
      <col class="name" />
      <col />
      <col class="count" />
    </colgroup>
  );
}
