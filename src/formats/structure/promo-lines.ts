/**
 * Lines in which a site asks its readers for something: to subscribe, to follow, to load an app; data only, a pattern for
 * each language. Collected for this project from lines of news sites. None fits a sentence of a story: each opens with the
 * request, or speaks of what is ours.
 */
const promoForms: readonly RegExp[] = [
  /^[^“”"]*\b(?:sign up|subscribe|register)\b[^.“”"]{0,60}\bour\b[^.“”"]{0,40}\b(?:newsletters?|podcasts?|channel|app|alerts|emails?)\b[^“”"]*$/i,
  /\b(?:download|get)\b[^.“”"]{0,40}\bour\b[^.“”"]{0,30}\bapp\b/i,
  /^(?:please )?bookmark\b|\bplease bookmark\b|^(?:get .{2,80} (?:delivered|sent|straight) (?:\S+ ){0,3}(?:letterbox|inbox|door|phone))\b/i,
  /^you(?:['’]re| are| have)? (?:received|receiving|got|getting) this (?:e-?mail|newsletter|message)\b/i,
  /^(?:stay with \p{Lu}.{2,60} for|stay (?:up to date|informed|tuned) (?:with|by|for)|never miss a|get access to .{2,60}(?:subscriptions?|articles|content)\b)/iu,
  /^(?:join|be part of) our .{0,60}(?:forums?|community|group|channel|whatsapp|telegram)\b/i,
  /^(?:for |to get )?more (?:news|stories|updates)\b.{0,80}\b(?:download|sign up|subscribe|follow us)\b/i,
  /\bnewsletter\b.{0,80}\b(?:informiert sie|abonnieren|anmelden|bestellen)\b|\b(?:abonnieren|bestellen) sie\b.{0,60}\bnewsletter\b|\b(?:laden|holen) sie\b.{0,40}\bapp\b|\bhier geht(?:['’]s| es) zu[rm]\b.{0,40}\bapp\b/i,
  /^folg(?:en sie|e|t|st du)\b.{0,40}\b(?:uns|auf whatsapp|kanal)\b|^(?:mehr )?.{0,30}\bmit der\b.{0,30}\bapp!?$/i,
  /^(?:abonnez-vous|inscrivez-vous|suivez-nous|téléchargez notre|recevez (?:notre|nos|la newsletter))\b/i,
  /^(?:suscr[ií]bete|suscríbase|apúntate|síguenos|descárgate|descarga nuestra|únete a nuestr[oa])(?![\p{L}])/iu,
  /^(?:assine|inscreva-se|baixe|siga|acompanhe|receba)\b.{0,60}\b(?:nossas?|nossos?|newsletter|canal|aplicativo|whatsapp|telegram|instagram)\b/i,
  /^(?:iscriviti|abbonati|seguici|scarica l['’ ]?app)\b|^(?:schrijf je in|abonneer je|volg ons|download (?:de|onze) app)\b/i,
  /^(?:prenumerera|ladda ner|följ oss|last ned|følg os|følg oss|tilmeld dig|meld deg på)(?![\p{L}]).{0,120}(?:nyhetsbrev|nyhedsbrev|app|kanal|whatsapp|facebook|instagram)/iu,
  /^(?:zapisz się|obserwuj nas|pobierz naszą|dołącz do nas|přihlaste se k odběru|sledujte nás)(?![\p{L}])/iu,
  /^(?:подписывайтесь|подпишитесь|следите за нами|скачайте наше|підписуйтесь|підпишіться)(?![\p{L}])/iu,
  /^(?:تابعونا|تابعنا|اشترك في|اشتركوا في|حم[ّ]?ل الآن|حملوا تطبيق|انضموا إلى)(?![\p{L}])/u,
  /(?:abone olun|takip edin|uygulamamızı indirin)[.!]?$/iu,
  /(?:फॉलो करें|सब्सक्राइब करें|डाउनलोड करें|ज्वाइन करें)[।.!]?$/u,
  /(?:をフォローする|ご登録はこちら|アプリをダウンロード|구독하기|关注我们)$/u,
];

/** Longer paragraphs say more than that. */
const longest = 320;

/** Whether a line is a request of the site to its readers. */
export function isPromoLine(line: string): boolean {
  return line.length <= longest && promoForms.some((form) => form.test(line));
}
