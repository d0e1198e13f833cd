/**
 * Words by which the parts of an article are known; data only. Collected for this project from the published style of wire
 * services and from the mastheads of English-language news sites.
 */

/** English months and their usual abbreviations, January first. */
export const months: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** News agencies, and outlets that sign datelines, as they sign; the full names lead to the short one. */
export const agencies: Readonly<Record<string, string>> = {
  AAP: 'AAP',
  AFP: 'AFP',
  'Agence France-Presse': 'AFP',
  ANI: 'ANI',
  ANSA: 'ANSA',
  AP: 'AP',
  'Associated Press': 'AP',
  Bernama: 'Bernama',
  Bloomberg: 'Bloomberg',
  CNN: 'CNN',
  CP: 'CP',
  'Canadian Press': 'CP',
  dpa: 'dpa',
  DPA: 'dpa',
  EFE: 'EFE',
  IANS: 'IANS',
  'Inter Press Service': 'IPS',
  Interfax: 'Interfax',
  IPS: 'IPS',
  IRNA: 'IRNA',
  JTA: 'JTA',
  KCNA: 'KCNA',
  Kyodo: 'Kyodo',
  PA: 'PA',
  'PA Media': 'PA',
  PTI: 'PTI',
  'Press Association': 'PA',
  'Press Trust of India': 'PTI',
  Reuter: 'Reuters',
  Reuters: 'Reuters',
  REUTERS: 'Reuters',
  SAPA: 'SAPA',
  TASS: 'TASS',
  'Thomson Reuters': 'Reuters',
  UNI: 'UNI',
  UPI: 'UPI',
  'United Press International': 'UPI',
  VOA: 'VOA',
  Xinhua: 'Xinhua',
  Yonhap: 'Yonhap',
};

/** Names of the sections of newspapers and news sites, lower case. */
export const sectionNames: ReadonlySet<string> = new Set(
  `africa americas analysis arts asia asia-pacific athletics australia automotive aviation baseball basketball books boxing
  breaking business canada cars cities climate commentary comment companies cricket crime culture cycling defence defense
  economy editorial editorials education election elections energy england entertainment environment europe fashion features
  film finance food football golf government health hockey home house immigration india international investigations
  investing iran iraq ireland israel justice latest law leisure letters life lifestyle living local london markets media
  metro mideast money motoring motorsport movies music nation national nba news newsletters nfl nhl obituaries obituary
  olympics op-ed opinion pakistan people personal-finance photos podcasts policing politics property real-estate region
  regional religion retail rugby russia science scotland security showbiz soccer society sport sports state style tech
  technology television tennis theatre theater top-stories transport travel trending tv uk ukraine us u.s. usa video videos
  wales war weather weekend women world`.split(/\s+/),
);

/** Words in capitals that open a paragraph before a colon or dash and are no place. */
export const kickers: ReadonlySet<string> = new Set(
  `ADVISORY ANALYSIS BACKGROUND BREAKING BRIEF CLARIFICATION COLUMN COMMENTARY CORRECTED CORRECTION DEVELOPING EDITORIAL
  EXCLUSIVE EXPLAINER FACTBOX FEATURE FILE FLASH FOCUS INSIGHT INTERVIEW LETTERS LISTEN LIVE NEWS NOTE OBITUARY OPINION
  OVERVIEW PHOTO PHOTOS PICTURES POLL PREVIEW PREVIOUSLY PROFILE QUESTION ANSWER Q A READ RELATED REPLAY REPORT REVIEW RIP
  SPOILER SPORTS SUMMARY TIMELINE TOP TRANSCRIPT UPDATE UPDATED UPDATES URGENT VIDEO WATCH WRAP WRAPUP`.split(/\s+/),
);

/** Lower-case parts of personal names. */
export const nameParticles: ReadonlySet<string> = new Set(
  'al ap ben bin bint da dal dalla de del della den der di do dos du e el ibn la le los ten ter van vom von y zu'.split(
    ' ',
  ),
);

/** What is over a list of other stories, or before the title of one, in the languages of news sites; lower case, without marks. */
export const linkLeads: ReadonlySet<string> = new Set(
  `auch interessant|lesen sie auch|lesen sie mehr|lesen sie dazu auch|mehr zum thema|zum thema|passend dazu|siehe auch|das könnte sie auch interessieren
  |lire aussi|à lire aussi|a lire aussi|sur le même sujet|pour aller plus loin|voir aussi
  |lea también|lee también|te puede interesar|más información|noticias relacionadas|ver también
  |você pode gostar|leia também|leia mais|saiba mais|veja também|notícias relacionadas
  |leggi anche|potrebbe interessarti|lees ook|lees meer|les også|læs også|läs också|läs mer|lue myös
  |czytaj też|czytaj także|přečtěte si také|читайте также|по теме|ilgili haberler|bunlar da ilginizi çekebilir
  |関連記事|あわせて読みたい|おすすめ情報|相关阅读|관련기사|यह भी पढ़ें|ये भी पढ़ें|اقرأ أيضا|اقرأ أيضاً
  |baca juga|đọc thêm|xem thêm`
    .split('|')
    .map((words) => words.trim()),
);

/** Words of the names of newspapers and news sites. */
export const mastheadWords: ReadonlySet<string> = new Set(
  `Advertiser Advocate Argus Bee Bulletin Chronicle Citizen Courier Daily Democrat Dispatch Echo Enquirer Examiner Express Gazette
  Globe Guardian Herald Independent Inquirer Journal Leader Ledger Magazine Mail Mercury Messenger Mirror Nation News Newspaper
  Observer Outlook Pioneer Post Press Record Register Reporter Republic Review Sentinel Spectator Standard Star Sun Sunday
  Telegraph Times Tribune Union Weekly`.split(/\s+/),
);
