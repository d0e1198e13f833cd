/** Letters of orders, offices and degrees behind a person's name, with what parts them from it; no part of what somebody is called. */
const behindName = /(?:,?\s(?:MBE|OBE|CBE|KBE|DBE|GBE|OAM|KC|QC|SC|JP|MP|MSP|MLA|PhD|FRS|Esq)\.?)+$/;
const letters = /^(?:mbe|obe|cbe|kbe|dbe|gbe|oam|kc|qc|sc|jp|mp|msp|mla|phd|frs|esq)$/;

/** The name without letters of honour: `Ann Reed` of `Ann Reed OBE`; one word is left as it is. */
export function withoutHonours(name: string): string {
  const bare = name.replace(behindName, '');
  return bare.includes(' ') ? bare : name;
}

/** Whether a word in lower case is a letter of honour: `obe`. */
export function isHonour(word: string): boolean {
  return letters.test(word);
}
