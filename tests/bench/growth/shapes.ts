/** An article that is made of one thing over and over, so that a cost which grows faster than its length is seen. */
export interface Shape {
  readonly name: string;
  /** Its extension says how it is read. */
  readonly file: string;
  /** An article of about so many characters. */
  make(length: number): string;
}

/** A part, repeated to a length. */
function repeat(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length));
}

/** Parts that differ by their number, to a length. */
function number(part: (index: number) => string, length: number): string {
  const parts: string[] = [];
  for (let size = 0, index = 0; size < length; index++) {
    const made = part(index);
    parts.push(made);
    size += made.length;
  }
  return parts.join('');
}

const of =
  (file: string, before: string, part: string, after = '') =>
  (name: string): Shape => ({ name, file, make: (length) => before + repeat(part, length) + after });

const numbered =
  (file: string, before: string, part: (index: number) => string, after = '') =>
  (name: string): Shape => ({ name, file, make: (length) => before + number(part, length) + after });

/** A paragraph before what is repeated, so that the article says something. */
const lede = 'The mayor of Hull said on Monday that the bridge would cost $4 million.\n\n';
const openings = [
  'The council of Ayle voted on Tuesday to close the library in',
  '“We were never asked about this,” said Maria Okafor, who has run a bakery for',
  'According to a report by the Transport Board, ridership fell by',
  'Lee Harmon, the deputy mayor, denied that the contract was worth',
  'The rate rose from 3.5 percent to 4.25 percent after',
];

function prose(index: number): string {
  return `${openings[index % openings.length]} ${index} years, the ${['first', 'second', 'third'][index % 3]} such case since ${1900 + (index % 120)}.${index % 4 === 3 ? '\n\n' : ' '}`;
}

/** A text without marks of which one thing is repeated. */
const plain = (part: string) => of('a.txt', lede, part);

/** Shapes by name: what careless readers, layers, rules and views take more than linear time for. */
const made: Readonly<Record<string, (name: string) => Shape>> = {
  prose: numbered('a.txt', 'Council votes\n\n', prose),
  'prose in one paragraph': numbered('a.txt', 'Council votes\n\n', (index) => prose(index).trim().concat(' ')),
  'one sentence': plain('and the mayor of Hull said that '),
  'one sentence of new words': numbered('a.txt', lede, (index) => `and Bo Lee${index} of Hull${index} said it `),
  newlines: plain('\n'),
  'carriage returns': plain('\r'),
  tabs: plain('\t'),
  spaces: plain(' '),
  'soft hyphens': plain('\u{ad}'),
  'no-break spaces': plain('\u{a0}'),
  'zero-width spaces': plain('\u{200b}'),
  'words joined by soft hyphens': plain('a\u{ad}'),
  'lines of one letter': plain('a\n'),
  'paragraphs of one word': plain('Rain\n\n'),
  'one letter': plain('a'),
  'word I': plain('I '),
  'word he': plain('he '),
  'word to': plain('to '),
  'word TK': plain('TK '),
  'word if': plain('if '),
  'word of': plain('of '),
  'word the': plain('the '),
  'word said': plain('said '),
  'one name': plain('Smith '),
  'names of people': numbered('a.txt', lede, (index) => `Ann Lee${index} and Bo Ray${index} spoke. `),
  acronyms: numbered('a.txt', lede, (index) => `The ABC${index.toString(36).toUpperCase()} met. `),
  'quotation marks': plain('"'),
  'open quotation marks': plain('“'),
  'open quotations': plain('“a '),
  'short quotations': plain('“a” "b" '),
  'quotations of people': numbered('a.txt', lede, (index) => `“It rained ${index} days,” said Ann Lee${index % 50}. `),
  'paragraphs that open a quotation': plain('“It rained.\n\n'),
  apostrophes: plain("'"),
  brackets: plain('([{'),
  digits: plain('1234567890'),
  numbers: plain('1,234 56 % '),
  percentages: numbered('a.txt', lede, (index) => `It rose ${index % 90} percent to $${index} million on Monday. `),
  dashes: plain('— '),
  'full stops': plain('.'),
  initials: plain('U.S. '),
  emoji: plain('👩‍👩‍👧 '),
  scripts: plain('Рим رما 東京 Rome '),
  'lists of subjects': numbered(
    'a.txt',
    lede,
    (index) => `The mayor, Ann Lee${index}, the council of Hull${index} and two unions said they would sue. `,
  ),
  'long relative clauses': plain('who met the mayor of Hull, who said that the bridge, which he had seen, '),
  'interviews without labels': numbered(
    'a.txt',
    'Ann Lee of Hull spoke to us.\n\n',
    (index) => `Why did you close bridge ${index}?\n\nI was asked to, and it was ${index} years old.\n\n`,
  ),
  'questions and answers': numbered(
    'a.txt',
    lede,
    (index) => `Q: Did it rain in ${index} towns?\n\nA: It did, said the mayor.\n\n`,
  ),
  'he said she said': plain('He said she said it was late. '),
  'numbers without nouns': numbered('a.txt', lede, (index) => `Some ${index} were hurt, ${index + 7} to ${index}. `),
  dates: numbered(
    'a.txt',
    lede,
    (index) => `It fell on ${1 + (index % 28)} March ${1900 + (index % 120)}, two days after Monday. `,
  ),
  'roles joined by and': numbered(
    'a.txt',
    lede,
    (index) => `Ann Lee${index}, mayor and chair of the board and founder of Hull${index} and Ayle, left. `,
  ),
  'roles without an end': plain('mayor and chair and founder of the board and '),
  'captions of a broadcast': numbered(
    'a.vtt',
    'WEBVTT\n\n',
    (index) =>
      `00:${String(Math.floor(index / 60) % 60).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.000 --> 00:${String(Math.floor(index / 60) % 60).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.900\n<v Ann Lee${index % 9}>It rained ${index} days\n\n`,
  ),
  'quotations never closed': numbered('a.txt', lede, (index) => `Lee said, “It rained ${index} days. `),
  'paragraphs of one name': plain('Ann Lee\n\n'),
  'equal sentences': plain('The mayor of Hull said that the bridge would cost $4 million. '),
  'rows of a table': numbered(
    'a.html',
    '<h1>A</h1><p>It rained in Hull.</p><table>',
    (index) => `<tr><td>Hull${index}<td>${index} votes`,
    '</table>',
  ),
  'tables in each other': of('a.html', '<h1>A</h1><p>It rained.</p>', '<table><tr><td>It rained '),
  'open elements in each other': of('a.html', '<h1>A</h1><p>It rained.</p>', '<section><b><p>It <i>rained '),
  bylines: plain('By Ann Lee and Bo Ray\n\n'),
  links: plain('https://example.org/a '),
  'comments that turn rules off': plain('<!-- newsan-disable-next-line doubled-word -->\n'),
  'comments that turn a block off': plain('<!-- newsan-disable doubled-word -->\nthe the\n'),
  'setext lines': of('a.md', '# A\n\n', 'a\n---\n'),
  'lines of a setext heading': of('a.md', '# A\n\n', 'a\n', '===\n'),
  'an open object before the text': numbered(
    'a.md',
    '{\n',
    (index) => `"k${index}": ${index},\n`,
    '\n# A\n\nIt rained.\n',
  ),
  'front matter as JSON': numbered(
    'a.md',
    '{\n',
    (index) => `"k${index}": ${index},\n`,
    '"z": 1\n}\n\n# A\n\nIt rained.\n',
  ),
  'front matter as YAML': numbered('a.md', '---\n', (index) => `k${index}: ${index}\n`, '---\n# A\n\nIt rained.\n'),
  'front matter as TOML': numbered('a.md', '+++\n', (index) => `k${index} = ${index}\n`, '+++\n# A\n\nIt rained.\n'),
  emphasis: of('a.md', '# A\n\n', '*a* **b** '),
  'open emphasis': of('a.md', '# A\n\n', '*a _b '),
  references: numbered(
    'a.md',
    '# A\n\n',
    (index) => `[a${index}][r${index}] text\n\n[r${index}]: https://example.org/${index}\n\n`,
  ),
  'open references': of('a.md', '# A\n\n', '[a] [b][c] '),
  strikes: of('a.md', '# A\n\n', '~~a~~ b '),
  'inline HTML': of('a.md', '# A\n\n', 'a <b>c</b> '),
  'block quotes': of('a.md', '# A\n\n', '> a\n\n'),
  footnotes: numbered('a.md', '# A\n\n', (index) => `a[^${index}]\n\n[^${index}]: It rained.\n\n`),
  'an open cell': of('a.csv', 'title,text\nT,It rained.\na,"', 'words of it '),
  'doubled quotes in rows': of('a.csv', 'title,text\n', 'a""b,c""d\n'),
  rows: numbered('a.csv', 'title,text\n', (index) => `T${index},It rained ${index} days.\n`),
  'JSON keys': numbered('a.json', '{"text": "It rained.", ', (index) => `"k${index}": ${index}, `, '"z": 1}'),
  'JSON body': of('a.json', '{"body": [', '"It rained.", ', '"a"]}'),
  records: numbered('a.jsonl', '', (index) => `{"text": "It rained ${index} days."}\n`),
  'RSS nested deep': (name) => ({
    name,
    file: 'a.xml',
    make(length) {
      const depth = Math.ceil(length / 7);
      return `<rss><channel><item><title>T</title><description>It rained.${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</description></item></channel></rss>`;
    },
  }),
  'RSS items in each other': of('a.xml', '<rss><channel>', '<item><title>T</title>'),
  'elements of an item in each other': of('a.xml', '<rss><channel><item><title>T</title>', '<a>'),
  'RSS items': numbered(
    'a.xml',
    '<rss><channel>',
    (index) => `<item><title>T${index}</title><description>It rained ${index} days.</description></item>`,
    '</channel></rss>',
  ),
  'open divisions': of('a.html', '<h1>A</h1>', '<div>', 'x'),
  'HTML paragraphs': of('a.html', '<h1>A</h1>', '<p>It <b>rained</b> on <a href=x>Monday</a>.</p>'),
  'HTML entities': of('a.html', '<h1>A</h1><p>', 'a&amp;b&nbsp;'),
};

/** All shapes, in the order of the report. */
export const shapes: readonly Shape[] = Object.entries(made).map(([name, make]) => make(name));
