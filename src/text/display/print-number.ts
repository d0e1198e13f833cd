/** A number as a message shows it, with commas between thousands from 10,000 on: 10,000,000. */
export function printNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = Math.abs(value) < 10_000 || /e/.test(whole) ? whole : whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
