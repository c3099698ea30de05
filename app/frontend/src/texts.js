/** What the page says, by language. */
export const LANGUAGES = ['ky', 'ru', 'en'];

export const TEXTS = {
  ky: {
    heading: 'Формалар',
    intro: 'Форма интернетсиз да толтурулат. Тармак болгондо өзү жөнөтүлөт.',
    none: 'Формалар азырынча жок. Тармак болгондо ушул баракты ачыңыз.',
    back: 'Формалардын тизмеси',
    waiting: (n) => `Жөнөтүлө элек анкеталар: ${n}. Тармак болгондо жөнөтүлөт.`,
    sent: 'Баары жөнөтүлдү.',
    refused: (text) => `Кабыл алынган жок: ${text}`,
    kept: 'Анкета сакталды.',
    languages: 'Тил',
  },
  ru: {
    heading: 'Формы',
    intro: 'Форму можно заполнить и без сети. Она отправится сама, когда сеть появится.',
    none: 'Форм пока нет. Откройте эту страницу, когда будет сеть.',
    back: 'Список форм',
    waiting: (n) => `Ещё не отправлено анкет: ${n}. Отправятся, когда будет сеть.`,
    sent: 'Всё отправлено.',
    refused: (text) => `Не принято: ${text}`,
    kept: 'Анкета сохранена.',
    languages: 'Язык',
  },
  en: {
    heading: 'Forms',
    intro: 'A form can be filled without a network. It is sent by itself once there is one.',
    none: 'There are no forms yet. Open this page when there is a network.',
    back: 'List of forms',
    waiting: (n) => `Not sent yet: ${n}. They are sent when there is a network.`,
    sent: 'Everything is sent.',
    refused: (text) => `Not accepted: ${text}`,
    kept: 'The form is kept.',
    languages: 'Language',
  },
};
