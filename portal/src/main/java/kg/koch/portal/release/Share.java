package kg.koch.portal.release;

import java.util.Arrays;

/** What stands in the cells of a view: the figures, or what part of a total each of them is. */
public enum Share {
  /** The figures as they are published. */
  NONE("figures"),
  /** Of the figure at the total of every dimension in columns. */
  OF_ROW("row"),
  /** Of the figure at the total of every dimension in rows. */
  OF_COLUMN("column"),
  /** Of the figure at the total of every dimension in rows or columns. */
  OF_ALL("all");

  private final String word;

  Share(String word) {
    this.word = word;
  }

  /** The word for it in an address. */
  public String word() {
    return word;
  }

  /** The share of that word; the figures for any other word. */
  static Share of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(NONE);
  }
}
