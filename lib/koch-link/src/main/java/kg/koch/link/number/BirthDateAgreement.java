package kg.koch.link.number;

/**
 * How far two dates of birth agree, from most to least. The first that holds is the answer.
 *
 * <p>Dates are numbers as 19900231 (year, month, day; no need to exist). That 1 January stands for
 * an unknown day is heaping: United Nations, Manual II, Methods of Appraisal of Quality of Basic
 * Data for Population Estimates (1955) has it for ages; registers of the region have it for days
 * where people knew their year only.
 */
public enum BirthDateAgreement {
  EQUAL,
  /** 1990-02-10 and 1990-10-02: day and month exchanged, two different numbers. */
  DAY_AND_MONTH_SWAPPED,
  /** 1990-05-17 and 1990-01-01: one year, and one of them is 1 January. */
  FIRST_OF_JANUARY,
  /** One of the eight digits differs. */
  ONE_DIGIT,
  /** Two neighbouring digits stand the other way round. */
  NEIGHBOURS_SWAPPED,
  /** The year alone. */
  YEAR,
  NONE;

  private static final int FIRST_OF_JANUARY_DIGITS = 101;

  /** Compares two dates written as 19900231. */
  public static BirthDateAgreement of(int date, int other) {
    if (date == other) {
      return EQUAL;
    }
    boolean oneYear = date / 10_000 == other / 10_000;
    int day = date % 10_000;
    int otherDay = other % 10_000;
    if (oneYear && day == otherDay % 100 * 100 + otherDay / 100) {
      return DAY_AND_MONTH_SWAPPED;
    }
    if (oneYear && (isFirstOfJanuary(day) || isFirstOfJanuary(otherDay))) {
      return FIRST_OF_JANUARY;
    }
    DigitSlip slip = DigitSlip.between(date, other);
    if (slip == DigitSlip.ONE_DIGIT) {
      return ONE_DIGIT;
    }
    if (slip == DigitSlip.NEIGHBOURS_SWAPPED) {
      return NEIGHBOURS_SWAPPED;
    }
    return oneYear ? YEAR : NONE;
  }

  private static boolean isFirstOfJanuary(int monthAndDay) {
    return monthAndDay == FIRST_OF_JANUARY_DIGITS;
  }
}
