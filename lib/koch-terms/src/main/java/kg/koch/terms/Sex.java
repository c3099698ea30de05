package kg.koch.terms;

/**
 * Sex as the registers record it. The number is the first digit of a {@link Pin}; the code is the
 * published one.
 */
public enum Sex {
  FEMALE(1, "F"),
  MALE(2, "M");

  private final int number;
  private final String code;

  Sex(int number, String code) {
    this.number = number;
    this.code = code;
  }

  public int number() {
    return number;
  }

  public String code() {
    return code;
  }
}
