package kg.koch.portal.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods in words: 2024, 2024-Q1, 2024-03 and the day 2024-01-01. */
public final class Periods {

  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private Periods() {}

  /** The period as the language writes it; a code of another shape is given back unchanged. */
  public static String write(String period, Texts texts) {
    Matcher quarter = QUARTER.matcher(period);
    if (quarter.matches()) {
      return texts.say("period.quarter", quarter.group(1), quarter.group(2));
    }
    Matcher month = MONTH.matcher(period);
    if (month.matches()) {
      return texts.say("period.month", texts.say("month." + month.group(2)), month.group(1));
    }
    Matcher day = DAY.matcher(period);
    return day.matches()
        ? texts.say("period.day", day.group(3), day.group(2), day.group(1))
        : period;
  }
}
