package kg.koch.check;

/** The encodings a register may send. Everything is turned into UTF-8 on reading. */
public enum Encoding {
  UTF_8("UTF-8"),
  WINDOWS_1251("windows-1251");

  private final String title;

  Encoding(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
