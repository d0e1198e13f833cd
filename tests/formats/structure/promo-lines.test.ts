import { describe, expect, test } from 'vitest';
import { isCreditLine, isPostLine } from '../../../src/formats/structure/page-parts.ts';
import { isPromoLine } from '../../../src/formats/structure/promo-lines.ts';

describe('requests of a site to its readers', () => {
  test.each([
    'Our website is the place for the latest news. Please bookmark gull.example and sign up for our newsletter here.',
    'Get Harbour Monthly delivered through your letterbox every month.',
    'Stay with WGUL for the latest on this story.',
    'You are receiving this email because you signed up for Morning Gull.',
    'Hier ist Selby: Der Newsletter der Möwenpost informiert Sie jeden Morgen über das Wichtigste.',
    'Laden Sie jetzt unsere App herunter',
    'Abonnez-vous à notre lettre du matin',
    'Suscríbete a nuestro boletín',
    'Siga o nosso canal no WhatsApp',
    'Подписывайтесь на наш Telegram-канал',
    'تابعونا على واتساب',
  ])('%s', (line) => expect(isPromoLine(line)).toBe(true));

  test.each([
    'Residents can sign up for the weekly newsletter of the county, which has eleven thousand readers.',
    'The company said that users must download the app again before Friday.',
    '“Sign up for our newsletter,” he told the crowd, and nobody did.',
    'Suscríbanse o no, los vecinos pagarán el agua, dijo el alcalde.',
    'Der Newsletter des Bürgermeisters hat nach Angaben der Stadt 400 Leser.',
    'Stay-at-home orders were lifted on Monday, and the fair opened for the first time.',
  ])('not: %s', (line) => expect(isPromoLine(line)).toBe(false));
});

describe('posts and credits in a line of their own', () => {
  test.each([
    ['pic.twitter.com/Zk81abd', true],
    ['A goat eats a hymn book — Orr Parish (@orrparish) March 10, 2025', true],
    ['The mayor (@mayor) wrote on March 10, 2025 that she would resign — and did so.', false],
  ])('%s', (line, isPost) => expect(isPostLine(line)).toBe(isPost));

  test.each([
    ['(Image credit: Orr Parish)', true],
    ['Photo by Ann Lee/The Gull', true],
    ['PHOTO: Getty Images', true],
    ['Photo: The goat in the vestry. It was found on Friday.', false],
    ['(Graphic: Prices of grain in 2019 - here)', false],
    ['Picture the scene: nobody came', false],
  ])('%s', (line, isCredit) => expect(isCreditLine(line)).toBe(isCredit));
});
