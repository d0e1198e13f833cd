import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** A TIMEX3 of a document, with its text. */
export interface ReadTimex {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a TimeML document holds, and what is wrong with it by the attributes of TIMEX3 in TimeML 1.2.1. */
export interface ReadTimeml {
  readonly parts: readonly string[];
  readonly text: string;
  readonly timexes: readonly ReadTimex[];
  readonly faults: readonly string[];
}

const date = String.raw`(?:[\dX]{4}|\d{2}XX|\d{3}X)(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:WE|[\dX]))?|Q[1-4X]|H[12]|SP|SU|FA|WI))?`;
const period = String.raw`P(?:[\d.X]+[YMWD])*(?:T(?:[\d.X]+[HMS])+)?`;
const values = new RegExp(
  `^(?:${date}(?:T(?:[0-2]\\d:[0-5]\\d|MO|MI|AF|EV|NI))?|${period}|PRESENT_REF|PAST_REF|FUTURE_REF)$`,
);
const rules: Readonly<Record<string, RegExp>> = {
  tid: /^t\d+$/,
  type: /^(?:DATE|TIME|DURATION|SET)$/,
  value: values,
  mod: /^(?:BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX)$/,
  quant: /^[A-Z]+$/,
  freq: /^\d+(?:\.\d+)?X$/,
  temporalFunction: /^(?:true|false)$/,
  functionInDocument: /^CREATION_TIME$/,
  anchorTimeID: /^t\d+$/,
};

/** Reads a TimeML document and checks each TIMEX3: known attributes with known values, ids that are unique and there. */
export function readTimeml(xml: string): ReadTimeml {
  const root = parseDocument(xml, { xmlMode: true }).children.find(
    (node): node is Node & Element => 'name' in node && node.name === 'TimeML',
  );
  const parts = (root?.children ?? []).filter((node): node is Node & Element => 'attribs' in node);
  const all = parts.flatMap(({ children }) => children).filter((node): node is Node & Element => 'attribs' in node);
  const ids = all.map(({ attribs }) => attribs['tid'] ?? '');
  const faults = all.flatMap(({ name, attribs }) => {
    const wrong = Object.entries(attribs).filter(([key, value]) => !rules[key]?.test(value));
    const missing = ['tid', 'type', 'value'].filter((key) => !(key in attribs));
    const anchor = attribs['anchorTimeID'];
    return [
      ...(name === 'TIMEX3' ? [] : [`${name} is no TIMEX3`]),
      ...wrong.map(([key, value]) => `${key}="${value}"`),
      ...missing.map((key) => `no ${key}`),
      ...(anchor === undefined || ids.includes(anchor) ? [] : [`no ${anchor}`]),
    ];
  });
  if (new Set(ids).size < ids.length) faults.push('an id stands twice');
  const body = parts.find(({ name }) => name === 'TEXT');
  const timexes = (body?.children ?? [])
    .filter((node): node is Node & Element => 'attribs' in node)
    .map((node) => ({ text: textOf(node), attributes: node.attribs }));
  return { parts: parts.map(({ name }) => name), text: body ? textOf(body) : '', timexes, faults };
}

function textOf(node: Node): string {
  if ('data' in node) return node.data;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
