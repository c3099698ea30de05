package kg.koch.publish.sdmx;

/** What a set of observations is for. */
public enum DataAction {
  /** The figures as they are. */
  INFORMATION("Information", "I"),
  /** Figures that a release added or revised. */
  REPLACE("Replace", "R"),
  /** Figures that a release no longer has: their keys alone. */
  DELETE("Delete", "D");

  private final String word;
  private final String letter;

  DataAction(String word, String letter) {
    this.word = word;
    this.letter = letter;
  }

  /** As SDMX-ML and SDMX-JSON write it. */
  public String word() {
    return word;
  }

  /** As SDMX-CSV writes it. */
  public String letter() {
    return letter;
  }
}
