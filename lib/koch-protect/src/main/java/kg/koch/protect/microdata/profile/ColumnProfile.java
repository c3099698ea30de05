package kg.koch.protect.microdata.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kg.koch.protect.microdata.NumberColumn;

/**
 * What a column holds and what to do with it, from its name and its content. A proposal: who
 * answers for the file decides. What is not known for anything else is taken for something others
 * may know.
 *
 * @param identifier what names somebody in it, if anything
 * @param isFaithOrIdeology whether it may not be published at all
 * @param role proposed
 * @param widths of intervals proposed, each a multiple of the one before; empty if none
 * @param prefixes lengths of prefixes proposed, falling; empty if none
 */
public record ColumnProfile(
    String name,
    Optional<DirectIdentifier> identifier,
    boolean isFaithOrIdeology,
    ColumnRole role,
    List<Integer> widths,
    List<Integer> prefixes) {

  private static final ColumnWords WEIGHTS =
      ColumnWords.of("weights?|wgt|pweight|вес|веса|салмак|салмагы");
  private static final ColumnWords HOUSEHOLDS =
      ColumnWords.of(
          "households?|household (id|no|number)|hh|hhid|hh id|hh no|домохозяйство|номер домохозяйства|үй чарба(сы)?");
  private static final ColumnWords SENSITIVE =
      ColumnWords.of(
          "disease|diagnosis|illness|health|hiv|tb|tuberculosis|disability|violence|convict(ed|ion)?|traffick(ed|ing)|deport(ed|ation)|ban(ned)?|asylum|refugee|диагноз|болезнь|здоровье|инвалидность|насилие|судимость|оору(су)?|ден соолук|майыптык");
  private static final ColumnWords AGES =
      ColumnWords.of("age|ages|year|birth year|возраст|год|год рождения|курагы?|жашы|жылы");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final Pattern AREA_CODE = Pattern.compile("[A-Z]{2}\\d{3,14}");

  /** Classifiers of areas such as SOATE: country, region, district, and so on, in long numbers. */
  private static final Pattern LONG_CODE = Pattern.compile("\\d{8}|\\d{11}|\\d{14}");

  private static final int MANY_NUMBERS = 150;
  private static final double MOSTLY = 0.5;
  private static final int FEW = 20;

  /** Looks at a column; empty texts are missing. */
  public static ColumnProfile of(String name, List<String> texts) {
    List<String> distinct = new ArrayList<>(new TreeSet<>(texts));
    distinct.remove("");
    long present = texts.stream().filter(text -> !text.isEmpty()).count();
    Optional<DirectIdentifier> identifier = DirectIdentifier.in(name, distinct, present);
    boolean faith = FaithOrIdeology.isIn(name, distinct);
    ColumnRole role =
        faith
            ? ColumnRole.DROPPED
            : identifier.isPresent() ? ColumnRole.IDENTIFIER : role(name, distinct, present);
    boolean coarsened = role == ColumnRole.QUASI_IDENTIFIER;
    return new ColumnProfile(
        name,
        identifier,
        faith,
        role,
        coarsened ? widths(name, distinct) : List.of(),
        coarsened ? prefixes(distinct) : List.of());
  }

  private static ColumnRole role(String name, List<String> distinct, long present) {
    boolean numbers = !distinct.isEmpty() && distinct.stream().allMatch(NumberColumn::isNumber);
    if (HOUSEHOLDS.areIn(name) && distinct.size() > FEW) {
      return ColumnRole.HOUSEHOLD;
    }
    if (numbers && WEIGHTS.areIn(name)) {
      return ColumnRole.WEIGHT;
    }
    if (SENSITIVE.areIn(name)) {
      return ColumnRole.SENSITIVE;
    }
    boolean codes = distinct.stream().allMatch(text -> LONG_CODE.matcher(text).matches());
    boolean fractions = numbers && distinct.stream().anyMatch(text -> text.indexOf('.') >= 0);
    if (fractions
        || (numbers && !codes && distinct.size() > MANY_NUMBERS && !isRunning(distinct, present))) {
      return ColumnRole.NUMBER;
    }
    boolean dates = distinct.stream().allMatch(text -> DATE.matcher(text).matches());
    if (distinct.isEmpty()
        || (!dates && distinct.size() > FEW && distinct.size() > MOSTLY * present)) {
      return ColumnRole.DROPPED;
    }
    return ColumnRole.QUASI_IDENTIFIER;
  }

  /** Numbers of records, of which each record has its own. */
  private static boolean isRunning(List<String> distinct, long present) {
    return distinct.size() == present
        && distinct.stream().noneMatch(text -> text.startsWith("-"))
        && distinct.stream().mapToDouble(Double::parseDouble).max().orElse(0) <= 10.0 * present;
  }

  private static List<Integer> widths(String name, List<String> distinct) {
    boolean whole =
        distinct.stream().allMatch(text -> text.matches("\\d{1,4}")) && distinct.size() > FEW;
    return whole || (AGES.areIn(name) && distinct.stream().allMatch(NumberColumn::isNumber))
        ? List.of(5, 10, 20)
        : List.of();
  }

  private static List<Integer> prefixes(List<String> distinct) {
    if (distinct.stream().allMatch(text -> DATE.matcher(text).matches())) {
      return List.of(7, 4, 3);
    }
    if (distinct.stream().allMatch(text -> LONG_CODE.matcher(text).matches())) {
      return List.of(8, 5);
    }
    boolean areas = distinct.stream().allMatch(text -> AREA_CODE.matcher(text).matches());
    return areas ? List.of(4) : List.of();
  }
}
