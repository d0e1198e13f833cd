const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayLength = 86_400_000;

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(date) - dayLength).toISOString().slice(0, 10);
}

/** The last such weekday up to an ISO date, that day included. */
export function lastWeekday(date: string, weekday: string): string {
  const back = (new Date(date).getUTCDay() - weekdays.indexOf(weekday) + 7) % 7;
  return new Date(Date.parse(date) - back * dayLength).toISOString().slice(0, 10);
}

/** An ISO date as a news text gives it: `May 28`. */
export function monthDay(date: string): string {
  return `${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8, 10))}`;
}
