import { textOf } from '../../model/span.ts';
import { defineRule } from '../rule.ts';

/** A long story with a single speaker. */
export const singleSourceStory = defineRule({
  id: 'single-source-story',
  description: 'A long story with a single speaker.',
  reason: 'A second voice is how errors and one-sidedness are caught.',
  severity: 'info',
  presets: ['strict'],
  precision: null,
  fixable: null,
  bad: 'Bridge opens\n\n“The bridge is safe,” Mayor Anna Smith said. It cost more than planned and took three years longer.\n\nSmith said the tolls would pay for it.\n',
  good: 'Bridge opens\n\n“The bridge is safe,” Mayor Anna Smith said.\n\n“It is not,” said Carl Jones, an engineer.\n',
  options: { minWords: 300 },
  messages: { single: '{speaker} is the only speaker in {words} words' },
  needs: ['attributions'],
  *check({ article, attributions }, { options }) {
    if (!article.body) return;
    const words = textOf(article.text, article.body).split(/\s+/).length;
    if (words < options.minWords) return;
    const voiced = attributions.attributions.filter(({ source, nestedIn }) => source && nestedIn === null);
    const speakers = new Set(voiced.map(({ speaker, source }) => speaker.name ?? source?.span.start));
    const [first] = voiced;
    if (speakers.size !== 1 || !first?.source) return;
    const speaker = first.speaker.name ?? textOf(article.text, first.source.span);
    yield { messageId: 'single', data: { speaker, words }, span: first.source.span };
  },
});
