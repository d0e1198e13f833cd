import { isPersonName } from '../../structure/head/names.ts';

/** What the page itself is called, folded: its publisher, its site. */
export type HouseNames = ReadonlySet<string>;

/** What is between the names of several authors in one field, in the languages of news sites. */
const separator = /\s*(?:[,;|]|\s\/\s|\s(?:and|und|et|y|e|og|och|en)\s|&)\s*/iu;
/** What is after a name in one field with it. */
const jobs =
  /\s+(?:(?:staff|senior|special|political|chief) (?:writer|reporter|correspondent|editor)|staff|special to the .{2,40})$/i;
const lead = /^\s*(?:(?:written|posted|words|text) )?(?:by|from|von|par|por|di|door|av|af|przez|autore?):?\s+/iu;
/** Who took a picture is no author: `(Image: Getty Images)`. */
const pictureCredit = /^\(|\b(?:image|photo|picture|getty images|foto|bild)\b ?:|\bgetty images\b/i;

/** An address for letters after a name: `Sara Moen smoen@weekly.example`. */
const trailingAddress = /(?<=\p{L}),? [\w.+-]{1,64}@[\w.-]{1,100}$/u;

/** The names in a value that states authors; none for addresses and credits of pictures. */
export function splitAuthors(stated: string): readonly string[] {
  const value = stated.replace(trailingAddress, '');
  if (/^https?:|^www\.|[@/]\S*\.|^\/|\S@\S/.test(value) || pictureCredit.test(value)) return [];
  return value
    .replace(lead, '')
    .split(separator)
    .map(withoutJob)
    .filter((name) => name.length > 1 && name.length < 80);
}

/** A name without the job after it; `Guardian staff reporter` names nobody, and stays. */
function withoutJob(name: string): string {
  const bare = name.replace(jobs, '').trim();
  return bare === name || isPersonName(bare) ? bare : name.trim();
}

/** Whether none of the names is more than the name or the address of the page, so that a byline that it shows says more. */
export function isHouseOnly(names: readonly string[], house: HouseNames): boolean {
  return names.every((name) => house.has(name.toLowerCase().trim()) || webAddress.test(name));
}

const webAddress = /(?:^|[\s(])(?:www\.)?[a-z\d-]{2,}\.(?:[a-z]{2,3}\.)?[a-z]{2,}(?:$|[\s)])/i;
