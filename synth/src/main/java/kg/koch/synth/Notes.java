package kg.koch.synth;

import java.nio.charset.Charset;

/**
 * What a clerk adds to a registration in Russian, as Windows-1251 bytes ready for a file separated
 * by semicolons: some texts hold the separator or quotes, and stand in quotes therefore.
 */
final class Notes {

  static final Charset CHARSET = Charset.forName("windows-1251");

  /** The share of registrations with a note; assumed. */
  static final double NOTED = 0.3;

  static final String[] TEXTS = {
    "по семейным обстоятельствам",
    "в связи с переменой места работы, по договору",
    "со слов заявителя",
    "адрес указан как \"общежитие\"",
    "документ заменён; прежний сдан",
    "регистрация на новом месте, с семьёй"
  };

  private static final byte[][] FIELDS = fields();

  private Notes() {}

  private static byte[][] fields() {
    byte[][] fields = new byte[TEXTS.length][];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = quoted(TEXTS[i]).getBytes(CHARSET);
    }
    return fields;
  }

  private static String quoted(String text) {
    boolean plain = text.indexOf(';') < 0 && text.indexOf('"') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Puts a note, or nothing. */
  static void put(Line line, Randomness random) {
    if (random.chance(NOTED)) {
      byte[] field = FIELDS[random.between(0, FIELDS.length - 1)];
      line.put(field, 0, field.length);
    }
  }
}
