/** Verbs of saying: what a tool that tells who said what must find, out of all attitudes that the gold marks. */
const sayClass = [
  'sa(y|ys|id|ying)|t(ell|ells|elling|old)|ask(s|ed|ing)?|add(s|ed|ing)?|wr(ite|ites|ote|itten|iting)',
  String.raw`according to|announc\w+|argu\w+|claim\w*|not(e|es|ed|ing)|report\w*|warn\w*|declar\w+`,
  String.raw`stat(e|es|ed|ing|ement)|explain\w*|insist\w*|suggest\w*|respond\w*|repl(y|ies|ied|ying)|conclud\w+`,
  String.raw`acknowledg\w+|promis\w+|vow\w*|pledg\w+|tweet\w*|call(s|ed|ing)?|describ\w+|critici\w+|accus\w+`,
  String.raw`assert\w*|contend\w*|mention\w*|testif\w+|confirm\w*|den(y|ies|ied|ying)|predict\w*|recall\w*|remark\w*`,
  String.raw`jok(e|ed|es|ing)|quot(e|ed|es|ing)|cit(e|ed|es|ing)|urg(e|ed|es|ing)|demand\w*|propos\w+|admit\w*`,
  String.raw`conced\w+|complain\w*|emphasi\w+|stress\w*|reiterat\w+|sp(eak|eaks|oke|oken|eaking)|talk\w*|comment\w*`,
  String.raw`blam(e|ed|es|ing)|prais\w+|blast\w*|slam\w*|mock\w*|boast\w*|maintain\w*|point(s|ed|ing)? out|shout\w*`,
  String.raw`declin\w+|refus\w+`,
];
const speech = new RegExp(String.raw`\b(${sayClass.join('|')})\b`, 'i');

/** Whether a cue is of the say class, or a colon or dash that introduces speech. */
export function isSpeechCue(cue: string): boolean {
  return speech.test(cue) || /^[:—–-]+$/.test(cue);
}
