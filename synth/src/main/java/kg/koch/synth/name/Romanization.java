package kg.koch.synth.name;

/** Rules by which offices and people of the region write Cyrillic names in Latin letters. */
public enum Romanization {
  /** ICAO Doc 9303 part 3, table for Russian; Russian passports since 2013. */
  ICAO_9303(0.30, "й=i ъ=ie ю=iu я=ia"),
  /** As Kyrgyz passports have it in practice: Jumabek, Japarov. */
  KYRGYZ_PASSPORT(0.30, "ж=j й=i ю=iu я=ia"),
  /** BGN/PCGN 1979 for Kyrgyz. */
  BGN_PCGN_KYRGYZ(0.08, "ж=j ё=yo ө=ö ү=ü ң=ng"),
  /** BGN/PCGN 1947 for Russian: ye after vowels and signs, ь and ъ written. */
  BGN_PCGN_RUSSIAN(0.07, "ё=ë ь=’ ъ=”"),
  /** Russian passports from 1997 to 2010 (order 310 of the Ministry of the Interior, 1997). */
  RUSSIAN_PASSPORT_1997(0.05, ""),
  /** GOST R 52535.1-2006; Russian passports from 2010 to 2013. */
  GOST_R_52535(0.05, "й=i ц=tc ю=iu я=ia"),
  /** As people type their name for a bank or a ticket. */
  TICKET(0.12, "ё=yo х=h"),
  /** ISO 9:1995, which libraries use. */
  ISO_9(0.03, "ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ъ=ʺ ь=ʹ э=è ю=û я=â ө=ô ү=ù ң=ņ");

  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүң";
  private static final String USUAL =
      "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya o u n";
  private static final String BEFORE_YE = "аеёиоуыэюяөүйъь";

  private final double share;
  private final String[] latin = USUAL.split(" ");

  Romanization(double share, String differing) {
    this.share = share;
    for (int i = 0; i < latin.length; i++) {
      latin[i] = latin[i].equals("-") ? "" : latin[i];
    }
    if (!differing.isEmpty()) {
      for (String rule : differing.split(" ")) {
        latin[CYRILLIC.indexOf(rule.charAt(0))] = rule.substring(2);
      }
    }
  }

  /** How many of all names in Latin letters are written so; assumed. */
  public double share() {
    return share;
  }

  /** The name in Latin letters; what is not Cyrillic stays as it is. */
  public String write(String name) {
    StringBuilder text = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char written = name.charAt(i);
      char letter = Character.toLowerCase(written);
      int at = CYRILLIC.indexOf(letter);
      String sound = at < 0 ? String.valueOf(letter) : latin[at];
      if (isYe(name, i, letter)) {
        sound = "y" + sound;
      }
      boolean capital = written != letter && !sound.isEmpty();
      text.append(capital ? Character.toUpperCase(sound.charAt(0)) + sound.substring(1) : sound);
    }
    return text.toString();
  }

  private boolean isYe(String name, int at, char letter) {
    boolean e = letter == 'е' || letter == 'ё';
    char before = at == 0 ? ' ' : Character.toLowerCase(name.charAt(at - 1));
    boolean begins = before == ' ' || before == '-' || BEFORE_YE.indexOf(before) >= 0;
    return this == BGN_PCGN_RUSSIAN && e && begins;
  }
}
