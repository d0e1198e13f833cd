import { linkLeads } from './head/vocabulary.ts';
import { isPromoLine } from './promo-lines.ts';

/** Words of the page that belong to no story. Each pattern covers a whole short paragraph; a sentence of a story fits none. */
const boilerplateForms: readonly RegExp[] = [
  /^advert(?:isement|isements|orial|s)?[.:]?$/i,
  /^(?:advertisement\W{1,3})?(?:story continues below|scroll down|article continues).{0,60}$/i,
  /^(?:continue|keep) reading\b.{0,160}$/i,
  /^our standards:/i,
  /^(?:full text|abstract|previously|top stories|story tools|story highlights|recent posts|further reading|filed under|latest news|related topics|contacts?|for immediate release|more news|you may (?:also )?like|around the web|related|more on this(?: story)?|most read|trending|recommended|share|comments?|print|email)[.:]?$/i,
  /^(?:©|\(c\)|copyright\b).{0,200}$/i,
  /^(?:follow|like) (?:us|@|.{2,60} (?:on|at) (?:twitter|facebook|instagram|x|threads|linkedin|mastodon|bluesky)\b|.{0,40}@\w).{0,120}$/i,
  /^["“]follow [^"“”,]{2,60} on (?:twitter|facebook|instagram|x|threads|bluesky),? @\w+[.]?["”]?$/i,
  /^on twitter,? follow .{2,120}$/i,
  /^(?:twitter|facebook|instagram)(?:: ?@?\w*)?\.?$/i,
  /^(?:subscribe|sign up|click here|tap here|download our|get the latest|join our|support our)\b.{0,160}$/i,
  /^(?:read more|read next|read also|see also|see more|related(?: articles?| stories| coverage)?|watch|listen|also read|don't miss):? ?(?:[:|>»›].{0,160})?$/i,
  /^(?:share|tweet|email|print|save|pin)(?:[ ,|/]+(?:this|on|via|share|tweet|email|print|save|article|story|facebook|twitter|x|whatsapp|comments?|\d+))+\.?$/i,
  /^\d{1,3} (?:min(?:ute)?s? read|comments?|shares?)$/i,
  /^more (?:from|on) .{2,60}[^.!?]$/i,
  /^a version of this (?:article|story) (?:appears|appeared|was published)\b.{0,200}$/i,
  /^posted by .{2,80}$/i,
  /^(?:for more stories like this|get in touch with (?:us|our)|(?:do you have|have you got|got) (?:a|any) (?:story|tip|news tip|comment|more information)|more ?:)\b.{0,200}$/i,
  /^text ad ?:.{0,160}$/i,
  /^(?:new ?)?you can now listen to .{2,60}$/i,
  /^click here (?:to|for) .{2,120}$/i,
  /^\((?:adds|updates|recasts|corrects|refiles|rewrites|releads|repeats)\b[^()]{0,160}\)$/i,
  /^(?:source: ?)?<?https?:\/\/[^\s<>]+>?$/i,
  /^(?:published|updated|last updated|posted)(?: on| at)?:?$/i,
  /^published in (?:the )?\p{Lu}[^.!?]{2,50}\b(?:19|20)\d\d\.?$/iu,
  /^(?:media|press) (?:contacts?|enquiries|inquiries|relations)\b.{0,200}$/i,
  /^the post .{2,200} (?:first )?appeared (?:first )?on .{2,80}$/i,
  /^\[\+\d+ chars\]$/,
  /^(?:저작권자|ⓒ|無断転載).{0,120}$/,
  /^(?:e-?mail|contact) .{2,60} (?:at|on) \S+@\S+.{0,120}$/i,
  /^have a (?:story|tip|news tip|question|comment)\b.{0,200}$/i,
  /^(?:you can also check|you have (?:full )?access to this article|get real-time updates)\b.{0,200}$/i,
  /^follow (?:along|our|the latest|all of|.{2,40} full coverage)\b.{0,160}$/i,
  /^(?:citation: .{2,200} retrieved .{2,100}|this document is subject to copyright\b.{0,240})$/i,
  /^are .{2,60} in your area\? get in touch\b.{0,80}$/i,
  /^_{2,}\.?$/,
  /^(?:[-*=~·•_] ?){3,}$/,
];

/** All of them as one for each set of flags: every paragraph is asked, and one pattern is an eighth of the work of many. */
const boilerplate = [...new Set(boilerplateForms.map(({ flags }) => flags))].map((flags) => {
  const alike = boilerplateForms.filter((form) => form.flags === flags);
  return new RegExp(alike.map(({ source }) => source).join('|'), flags);
});
const rights = /\ball rights reserved\b/i;
const rightsLine = /^.{0,100}\ball rights reserved\b.{0,120}$/i;
const longestRights = 100 + 'all rights reserved'.length + 120;

/** Whether a paragraph is of the page and not of the story: advertisement, copyright, sharing, `Our Standards: …`. */
export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > 320) return false;
  return (
    isPromoLine(paragraph) ||
    boilerplate.some((pattern) => pattern.test(paragraph)) ||
    leadsToLink(paragraph) ||
    (paragraph.length <= longestRights && rights.test(paragraph) && rightsLine.test(paragraph))
  );
}

/** Whether a line begins with words that lead elsewhere, and a mark: `Lire aussi : …`, `Lesen Sie auch: …`. */
function leadsToLink(paragraph: string): boolean {
  const end = paragraph.search(/[:|►»]/);
  const lead = end < 0 ? paragraph : paragraph.slice(0, end);
  return lead.length <= 40 && linkLeads.has(withoutMarks(lead));
}

const terminator =
  /^(?:-+ ?30 ?-+|– ?30 ?–|# ?# ?#|\* ?\* ?\*|reuters?|-+ ?0 ?-+|enditem|-*ends?-*|\((?:ends?|fin)\))\.?$/i;

const relatedHeading =
  /^(?:breaking news|related(?: topics| stories| articles| content| coverage)?|more on this(?: story)?|most read|top stories|you may (?:also )?like|contacts?|tags|recommended(?: stories| for you| reading)?|(?:also|further) read(?:ing)?|read (?:more|next)|latest(?: news| stories)?|trending(?: now)?|most (?:popular|viewed|commented)|more (?:stories|news|from .{2,40}|on this story)|editors?['’]s? picks?|don['’]t miss|keep reading|in case you missed it|up next|most (?:popular|read|viewed) in .{2,40}|related (?:news|links|videos?|reading)|more (?:[\p{L}\d’'-]+ ){0,3}(?:stories|news|coverage|headlines|articles|galleries|pictures|photos|videos)|you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|(?:more|view all|see all)(?: \(\d+\))?)(?:[.:]|\.{3}|…)?$/iu;

/** Whether a line heads a list of what is elsewhere. */
export function headsLinks(paragraph: string): boolean {
  if (paragraph.length > 60) return false;
  return relatedHeading.test(paragraph) || linkLeads.has(withoutMarks(paragraph));
}

/** A line with what readers wrote below: `23 responses`, `Comments (5)`, `Join the conversation`. */
const readersHeading =
  /^(?:(?:\d{1,6}|no|one|view|show|all|leave a|post a|add a|your|user|reader|readers['’]) )*(?:comments?|responses|replies|reply|thoughts|kommentare?|commentaires|comentarios|comentários)(?: (?:on|to) .{2,120}| section)?(?: ?[(:].{0,12})?$|^(?:join|have your say|what do you think|join the (?:conversation|discussion))\b.{0,20}$/i;

/** Whether a line heads what readers wrote. */
export function headsReaders(paragraph: string): boolean {
  return paragraph.length <= 160 && readersHeading.test(paragraph);
}

function withoutMarks(words: string): string {
  return words
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replaceAll('’', "'");
}

const aboutWriter =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}is (?:an?|the|our) (?:[^.!?]{0,60} )?(?:columnist|reporter|correspondent|contributor|journalist|staff writer|(?:\p{L}+ )?editor)\b/u;

/** Whether a last paragraph says who wrote the story: `Ann Lee is a columnist for the Courier.` */
export function isAboutWriter(paragraph: string): boolean {
  return paragraph.length <= 300 && aboutWriter.test(paragraph);
}

/** Whether a last paragraph closes the copy: `-30-`, `###`, `Reuter`, `ENDS`. */
export function isTerminator(paragraph: string): boolean {
  return paragraph.length <= 16 && terminator.test(paragraph);
}

const captionLead =
  /^(?:image (?:source|caption|copyright),|(?:(?:file )?photos?(?:graph)?|image|picture|caption|pictured|file)(?: credit)?(?::| \())/i;
const captionCredit =
  /(?:\((?:[^()]{0,60}\/ ?)?(?:ap photo|photo|image|picture|photograph|illustration|courtesy|getty|reuters|afp|epa)\b[^()]{0,80}\)|\breuters\/[\p{Lu}][\p{L} .'-]{2,40}(?:\/file photo)?|\/ ?(?:getty images|ap|afp|reuters)|\bgetty images|[.!?]["”’]? (?:photo|picture|image)s?(?: credit)?: [^.!?]{2,50})\.?$/iu;

const creditEnd = /(?:\)|getty images)\.?$/i;
const creditLead = /(?:photo|picture|image)s?(?: credit)?: /i;

/** Whether a paragraph is the caption of a picture: `FILE PHOTO: …`, `… (AP Photo/Ann Lee)`. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > 400) return false;
  if (captionLead.test(paragraph)) return true;
  const tail = paragraph.slice(-140);
  // Most paragraphs have none of what every credit has one of.
  const mayEnd =
    tail.includes('/') || creditEnd.test(tail.slice(-13)) || (tail.includes(': ') && creditLead.test(tail));
  return mayEnd && captionCredit.test(tail);
}

const clock =
  /^(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)? ?[ap]\.?m\.?|(?:[01]?\d|2[0-3]):[0-5]\d|(?:[01]?\d|2[0-3])[.h][0-5]\d(?= [A-Z]{3,4}\b)|noon|midnight)(?: [A-Z]{2,4})?[.:]?$/i;

/** Whether a paragraph is the time of day that heads an entry of a live file: `12:50 p.m.` */
export function isClockTime(paragraph: string): boolean {
  return paragraph.length <= 20 && clock.test(paragraph);
}

/** Whether a line opens an item of a list. */
export function isListItem(paragraph: string): boolean {
  return /^(?:[•·▪◦‣]\s*|[-*–] (?=\p{Lu}|["“‘])|\d{1,2}[.)] (?=\p{Lu}|["“‘]))\S/u.test(paragraph.slice(0, 12));
}

/** `pic.twitter.com/ab12`; `A goat eats a hymn book — Orr Parish (@orrparish) March 10, 2025` */
const postLine = /^(?:pic\.(?:twitter|x)\.com\/\w+|(?:.{2,400} )?[—–-] ?.{2,60} \(@\w{1,20}\) .{6,24}\b20\d\d)$/i;

/** Whether a paragraph is a post of a social network, or the rest of one. */
export function isPostLine(paragraph: string): boolean {
  return (
    paragraph.length <= 500 && (paragraph.includes('(@') || paragraph.includes('pic.')) && postLine.test(paragraph)
  );
}

const creditLine =
  /^\(?(?:[Ii]mage|[Pp]hoto(?:graph)?|[Pp]icture|IMAGE|PHOTO|PICTURE)s?(?: [Cc]redits?| CREDITS?)?(?: ?: ?| [Bb]y )\p{Lu}[^()!?–—]{1,60}\)?\.?$/u;

/** Whether a paragraph says whose picture it is, and nothing of what it shows: `(Image credit: Ann Lee)`. */
export function isCreditLine(paragraph: string): boolean {
  return paragraph.length <= 110 && creditLine.test(paragraph) && !/[.!?] \p{Lu}\p{Ll}| - /u.test(paragraph);
}
