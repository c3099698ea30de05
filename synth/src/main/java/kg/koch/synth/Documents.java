package kg.koch.synth;

/** Numbers of passports and identity cards, one a person, none twice. */
public final class Documents {

  private static final long ROOM = 10_000_000L;

  /** Coprime with ten million. */
  private static final long SPREAD = 7_654_321L;

  private Documents() {}

  /** Two letters and seven digits; every serial below 6.7 billion gives another document. */
  public static String number(String kind, long serial) {
    long digits = serial % ROOM * SPREAD % ROOM;
    long block = serial / ROOM;
    char first = (char) ('A' + block / 26 % 26);
    char second = (char) ('A' + block % 26);
    String text = Long.toString(ROOM + digits).substring(1);
    return kind + first + second + text;
  }
}
