package kg.koch.check.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit: what it counts and how many of it one is. Read from words in three languages and from
 * SDMX codes (PT, PS, NUMBER with UNIT_MULT).
 *
 * @param multiplier 1000 for thousands; 1 for shares and rates
 * @param per of a rate: 1000 for "per 1000"; else 1
 */
public record FigureUnit(UnitKind kind, BigDecimal multiplier, int per) {

  private static final Pattern PER =
      Pattern.compile("(?:per|на|ар бир)\\s*(\\d[\\d ,.]*)\\b|(‰|pro mille|per mille|промилле)");
  private static final Pattern PERSONS =
      Pattern.compile(
          "\\b(?:persons?|people|children|ps|pers|women|men|migrants?|citizens?)\\b"
              + "|чел|киши|адам|бала|детей|дети|лиц",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PER_WOMAN =
      Pattern.compile(
          "(?:children|births|live births)\\s*(?:per|/)\\s*(?:a )?wom[ae]n"
              + "|(?:детей|рождений)\\s*на\\s*(?:1 |одну )?женщину|бир аялга");
  private static final Pattern MONEY =
      Pattern.compile(
          "\\b(?:usd|kgs|eur|rub|som|soms|dollars?)\\b|сом|долл|руб|\\$",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern YEARS =
      Pattern.compile(
          "^(?:years?|yr|лет|года?|жыл|жаш)(?:\\b.*)?$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PERCENT =
      Pattern.compile("%|per ?cent|\\bpct\\b|^pt$|процент|пайыз", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CROSSINGS = Pattern.compile("crossing|пересеч|өтүү|entries|exits");
  private static final Pattern ONLY_NUMBER =
      Pattern.compile("^(?:number|count|units?|n|no|шт|ед|даана|сан|саны|)$");
  private static final List<Magnitude> MAGNITUDES =
      List.of(
          new Magnitude(Pattern.compile("thousand|thous|\\bk\\b|тыс|миң|'000"), 3),
          new Magnitude(Pattern.compile("million|\\bmln\\b|\\bmio\\b|млн|миллион"), 6),
          new Magnitude(Pattern.compile("billion|\\bbln\\b|млрд|миллиард"), 9));

  private record Magnitude(Pattern words, int power) {}

  /**
   * @param unit as written
   * @param power of ten that SDMX's UNIT_MULT says; a unit that says the same in words is not
   *     multiplied twice
   */
  public static FigureUnit of(String unit, int power) {
    String text = unit.strip().toLowerCase(java.util.Locale.ROOT);
    int said = 0;
    String rest = text;
    for (Magnitude magnitude : MAGNITUDES) {
      Matcher found = magnitude.words().matcher(rest);
      if (found.find()) {
        said = magnitude.power();
        rest = found.replaceAll("").strip();
      }
    }
    Matcher per = PER.matcher(text);
    if (PER_WOMAN.matcher(text).find()) {
      return new FigureUnit(UnitKind.PER_WOMAN, BigDecimal.ONE, 1);
    }
    if (PERCENT.matcher(text).find()) {
      return new FigureUnit(UnitKind.PERCENT, BigDecimal.ONE, 1);
    }
    if (per.find()) {
      return new FigureUnit(UnitKind.RATE, BigDecimal.ONE, perNumber(per));
    }
    BigDecimal multiplier = BigDecimal.TEN.pow(Math.max(said, Math.max(0, power)));
    return new FigureUnit(kind(rest), multiplier, 1);
  }

  private static int perNumber(Matcher per) {
    String digits = per.group(1) == null ? "1000" : per.group(1).replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 8 ? 1000 : Math.max(1, Integer.parseInt(digits));
  }

  private static UnitKind kind(String rest) {
    if (ONLY_NUMBER.matcher(rest).matches()) {
      return UnitKind.UNKNOWN;
    }
    if (CROSSINGS.matcher(rest).find()) {
      return UnitKind.CROSSINGS;
    }
    if (PERSONS.matcher(rest).find()) {
      return UnitKind.PERSONS;
    }
    if (MONEY.matcher(rest).find()) {
      return UnitKind.MONEY;
    }
    return YEARS.matcher(rest).matches() ? UnitKind.YEARS : UnitKind.ITEMS;
  }
}
