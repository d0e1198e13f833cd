/**
 * Words of class names, ids and addresses by which parts of pages are known; data only. Collected for this project from the
 * class names of content systems and of news sites in several languages, and from the embedding code of social networks.
 */

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** What is around a story. */
export const noisyWords = wordsOf(
  `ad ads advert advertisement advertising adslot alert banner bio breadcrumb breadcrumbs byline bylines carousel comment comments
  consent cookie cookies correction-form cta disqus donate donation dropdown embed facebook follow footer footnav gallery gdpr
  inline-ad instagram livefyre login masthead menu modal most-popular most-read mostpopular mostread nav navbar navigation
  newsletter newsletters outbrain overlay pagination pagetop paywall-prompt playlist podcast-promo popular popup premium-box print-only
  promo promoted promotion promos rail rating recirc recirculation recommend recommendation recommendations
  recommended register related relatedlinks relatedstories related-content search share sharebar sharedaddy sharing
  shoutbox sidebar sidenav signup skip-link slideshow social social-media sponsor sponsored sponsors ssr-hidden store
  subscribe subscription taboola tag taglist tags teaser teasers toolbar tooltip topics trending tweet twitter twitter-tweet video
  videos whatsapp widget widgets`,
);

/** What is there for programs that read aloud, or not shown at all: whole names of classes. */
export const hiddenNames = wordsOf(
  `hidden is-hidden u-hidden d-none hide invisible offscreen sr-only sr_only screenreader screen-reader screen-reader-text
  screen-reader-only visually-hidden visuallyhidden visually_hidden a11y-hidden element-invisible`,
);

/** What readers wrote, and what they are asked to agree to: there may be more of it than of the story. */
export const readerWords = wordsOf('comment comments disqus livefyre cookie cookies consent gdpr');

/** What leads to other stories: without a link it is the opening of this one (`teaser-content`). */
export const leadingWords = wordsOf(
  'teaser teasers promo promos promoted related recommended popular trending premium-box',
);

/** What posts of social networks are embedded in. */
export const postWords = wordsOf(
  'embed facebook instagram social social-media tweet twitter twitter-tweet widget widgets',
);

/** Names of the element that holds the running text of the story, and nothing else. */
export const storyNames =
  /^(?:article|story|post|entry|news)[-_]{0,2}(?:body|content|text)(?:[-_]{1,2}(?:content|text|inner|wrapper|main))?$/i;

/** Names of a standfirst: the paragraph between headline and story. */
export const deckNames =
  /(?:^|[-_ ])(?:dek|deck|standfirst|sub[-_]?titles?|sub[-_]?head(?:line|er)?|strapline|chapeau|chapo|vorspann|entradilla|ingress|manchet|sottotitolo|occhiello|preamble)(?:$|[-_ ])/i;

/** Names that say the same only of what is above the story; within it they name its first paragraph, or a heading. */
export const leadNames =
  /(?:^|[-_ ])(?:lead|lede|intro|introduction|summary|abstract|excerpt|description|sapo)(?:[-_]{1,2}(?:text|paragraph|content))?(?:$|[-_ ])/i;

/** Names of the caption of a picture: `wp-caption-text`, `imageCaption`, `image__caption`; not of what merely has one. */
export const captionNames =
  /(?:^|[-_ ]|[a-z](?=C))(?:caption|cutline)s?(?:[-_]?(?:text|inner|body|content|full))?(?:$|\s)/i;

/** Names of the line that says whose picture it is. */
export const creditNames = /(?:^|[-_ ])(?:photo|image|picture|media|caption|img)?[-_]{0,2}credits?(?:$|[-_ ])/i;

/** Names of words of the story that are shown again, in large type. */
export const pullQuoteNames =
  /(?:^|[-_ ])(?:pull|feature)[-_]{0,2}quote[-_]{0,2}(?:pull|feature)?(?:$|[-_ ])|(?:^|[-_ ])(?<!wp-)block[-_]?quote[-_]{1,2}(?:pull|feature)(?:$|[-_ ])/i;

/** Names of a box beside the story that sums up, explains or lists. */
export const factBoxNames =
  /(?:^|[-_ ])(?:fact[-_]?(?:box|file|sheet)|info[-_]?box|key[-_]?(?:points?|facts?|takeaways?)|takeaways|at[-_]a[-_]glance)(?:$|[-_ ])/i;

/** Names of an embedded post. */
export const postNames =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|fb-(?:post|video)|tiktok-embed|bluesky-embed|mastodon-embed|text-post-media|reddit-(?:card|embed-bq)|imgur-embed-pub|telegram-post|(?:embedded|social)-(?:tweet|post)|tweet)(?:$|\s)/i;

/** Addresses of single posts. */
export const postAddresses =
  /^(?:https?:)?\/\/(?:www\.|mobile\.|m\.)?(?:(?:twitter|x)\.com\/[^/]+\/status|instagram\.com\/(?:p|reel)\/|facebook\.com\/[^/]+\/(?:posts|videos)\/|tiktok\.com\/@|bsky\.app\/profile\/[^/]+\/post|threads\.(?:net|com)\/@|t\.me\/[^/]+\/\d)/i;
