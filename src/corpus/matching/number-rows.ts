/** Rows of whole numbers from -2^31 to 2^31 - 1: four bytes a number, where an object takes twenty times as much. */
export interface NumberRows {
  readonly count: number;
  /** Adds a row, which has as many numbers as the table has columns. Returns its index. */
  add(...row: readonly number[]): number;
  get(row: number, column: number): number;
  set(row: number, column: number, value: number): void;
}

/** Rows of one page. Pages are added one by one: to double one array would need three times its memory for a moment. */
const pageBits = 14;
const rowMask = (1 << pageBits) - 1;
/** Rows of the first page at first, which doubles until it is a whole one: tables of one article are made by the dozen, and small. */
const firstRows = 32;

/** Makes an empty table of so many columns. */
export function createNumberRows(columns: number): NumberRows {
  const pages: Int32Array[] = [];
  let count = 0;
  const pageOf = (row: number): Int32Array => {
    const page = row < count ? pages[row >>> pageBits] : undefined;
    if (page === undefined) throw new Error(`createNumberRows: no row ${row}`);
    return page;
  };
  return {
    get count() {
      return count;
    },
    add(...row) {
      if (row.length !== columns) throw new Error(`createNumberRows: ${row.length} numbers for ${columns} columns`);
      const [first] = pages;
      if (first === undefined) pages.push(new Int32Array(columns * firstRows));
      else if ((count & rowMask) === 0) pages.push(new Int32Array(columns << pageBits));
      else if (count * columns === first.length) {
        const twice = new Int32Array(2 * first.length);
        twice.set(first);
        pages[0] = twice;
      }
      pages[count >>> pageBits]?.set(row, (count & rowMask) * columns);
      return count++;
    },
    get: (row, column) => pageOf(row)[(row & rowMask) * columns + column] ?? 0,
    set(row, column, value) {
      pageOf(row)[(row & rowMask) * columns + column] = value;
    },
  };
}
