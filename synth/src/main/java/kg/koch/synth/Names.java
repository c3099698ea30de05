package kg.koch.synth;

/** Names put together at random from common given names and surname roots; no real person. */
final class Names {

  private static final String[] MEN =
      ("Азамат Айбек Бакыт Нурлан Эрлан Талант Улан Кубаныч Данияр Тилек Адилет Мирлан Руслан"
              + " Алмаз Жыргал Өмүрбек Төлөгөн Сергей Александр Дмитрий Андрей Иван Улугбек Шавкат"
              + " Бахтияр Жасур Илхом Эмил Нурбек Санжар")
          .split(" ");
  private static final String[] WOMEN =
      ("Айгуль Айнура Гүлнара Жылдыз Нургүл Бегимай Асель Чолпон Мээрим Назгуль Эльмира Бермет"
              + " Жибек Алтынай Гүлзат Канышай Өмүркан Елена Ольга Наталья Марина Анна Дилноза"
              + " Гулбахор Феруза Нодира Зухра Айпери Сайкал Динара")
          .split(" ");
  private static final String[] ROOTS =
      ("Асан Токтогул Жумабек Мамыт Осмон Сыдык Исак Турдубай Алымбек Бекболот Кадыр Орозбек"
              + " Абдыкерим Сатыбалды Эсен Калмат Мырза Шерип Темир Кулмат Жээнбек Байыш Чынгыз"
              + " Иван Петр Степан Федор Юсуп Рахим Карим Назар Хамид")
          .split(" ");

  private Names() {}

  static String root(Randomness random) {
    return ROOTS[random.between(0, ROOTS.length - 1)];
  }

  static String given(boolean female, Randomness random) {
    String[] names = female ? WOMEN : MEN;
    return names[random.between(0, names.length - 1)];
  }

  /** The surname a root gives: with the ending -ов, -ова, or as "… уулу", "… кызы". */
  static String surname(String root, boolean kyrgyzForm, boolean female) {
    if (kyrgyzForm) {
      return root + (female ? " кызы" : " уулу");
    }
    return root + (female ? "ова" : "ов");
  }

  static String patronymic(String fatherRoot, boolean female) {
    return fatherRoot + (female ? "овна" : "ович");
  }

  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүң";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "o", "u", "n"
  };

  /** The name as a passport office might have typed it in Latin letters. */
  static String latin(String name) {
    StringBuilder latin = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      int at = CYRILLIC.indexOf(Character.toLowerCase(letter));
      String text = at < 0 ? String.valueOf(letter) : LATIN[at];
      boolean upper = Character.isUpperCase(letter) && !text.isEmpty();
      latin.append(upper ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text);
    }
    return latin.toString();
  }
}
