package kg.koch.check;

import java.io.InputStream;

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

  /** The same text in UTF-8; nothing is read before it is asked for. */
  public InputStream toUtf8(InputStream text) {
    return switch (this) {
      case UTF_8 -> text;
      case WINDOWS_1251 -> new Windows1251ToUtf8(text);
    };
  }
}
