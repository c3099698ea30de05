package kg.koch.app.microdata.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.microdata.protection.ColumnSettings.Change;
import kg.koch.app.microdata.protection.ColumnSettings.Method;
import kg.koch.protect.microdata.NumberColumn;
import kg.koch.protect.microdata.perturb.AddedNoise;
import kg.koch.protect.microdata.perturb.Microaggregation;
import kg.koch.protect.microdata.perturb.RankSwapping;
import kg.koch.protect.microdata.profile.ColumnRole;

/**
 * Columns of numbers, and weights, before and after their change.
 *
 * @param methods how each was changed
 */
public record ChangedNumbers(
    List<NumberColumn> before, List<NumberColumn> after, List<Method> methods) {

  /**
   * Changes them as the settings say.
   *
   * @throws kg.koch.terms.BadInputException for a value that is no number, or an amount that cannot
   *     be used
   */
  static ChangedNumbers of(RecordsFile records, MicrodataSettings settings) {
    List<NumberColumn> before = new ArrayList<>();
    Map<String, List<NumberColumn>> together = new LinkedHashMap<>();
    Map<String, NumberColumn> after = new HashMap<>();
    List<String> names = new ArrayList<>(settings.of(ColumnRole.NUMBER));
    names.addAll(settings.of(ColumnRole.WEIGHT));
    for (String name : names) {
      NumberColumn column = number(records, name);
      before.add(column);
      NumberColumn coded = coded(records, settings, column);
      Change change = settings.column(name).change();
      if (change.method() == Method.MICROAGGREGATION) {
        String group = change.together().isEmpty() ? "\u0000" + name : change.together();
        together.computeIfAbsent(group, one -> new ArrayList<>()).add(coded);
      } else {
        after.put(name, changed(records, settings, coded, change));
      }
    }
    together
        .values()
        .forEach(
            columns ->
                aggregated(records, settings, columns)
                    .forEach(column -> after.put(column.name(), column)));
    return new ChangedNumbers(
        before,
        before.stream().map(column -> get(after, column.name())).toList(),
        before.stream().map(column -> settings.column(column.name()).change().method()).toList());
  }

  private static NumberColumn get(Map<String, NumberColumn> columns, String name) {
    return java.util.Objects.requireNonNull(columns.get(name), name);
  }

  /** A column of numbers of the file. */
  static NumberColumn number(RecordsFile records, String name) {
    for (String text : records.texts(name)) {
      if (!text.isEmpty() && !NumberColumn.isNumber(text)) {
        throw records.fault(
            name,
            text,
            "a number such as 12.5",
            "Write it with a point and without spaces, or give the column the role category.");
      }
    }
    return NumberColumn.of(name, records.texts(name));
  }

  private static NumberColumn coded(
      RecordsFile records, MicrodataSettings settings, NumberColumn column) {
    try {
      return settings.column(column.name()).coding().of(column);
    } catch (IllegalArgumentException refusal) {
      throw refused(records, column.name(), refusal);
    }
  }

  private static NumberColumn changed(
      RecordsFile records, MicrodataSettings settings, NumberColumn column, Change change) {
    long seed = seed(settings, column.name());
    try {
      return switch (change.method()) {
        case KEEP, MICROAGGREGATION, PRAM -> column;
        case NOISE -> AddedNoise.of(column, change.amount(), seed);
        case RANK_SWAPPING -> RankSwapping.of(column, change.amount(), seed);
      };
    } catch (IllegalArgumentException refused) {
      throw refused(records, column.name(), refused);
    }
  }

  /** Chance of one column does not depend on which others there are. */
  static long seed(MicrodataSettings settings, String column) {
    return settings.seed() * 0x9E3779B97F4A7C15L + column.hashCode();
  }

  private static List<NumberColumn> aggregated(
      RecordsFile records, MicrodataSettings settings, List<NumberColumn> columns) {
    String name = columns.get(0).name();
    double size = settings.column(name).change().amount();
    boolean same =
        columns.stream()
            .allMatch(column -> settings.column(column.name()).change().amount() == size);
    if (!same || size < 2 || size != Math.rint(size)) {
      throw records.fault(
          "for microaggregation a whole amount of 2 or more, the same for columns aggregated together",
          "'%s' of the column '%s'".formatted(size, name),
          "Correct the amount in the settings.");
    }
    try {
      return Microaggregation.of(columns, (int) size);
    } catch (IllegalArgumentException refused) {
      throw refused(records, name, refused);
    }
  }

  static kg.koch.terms.BadInputException refused(
      RecordsFile records, String column, IllegalArgumentException refused) {
    return records.fault(
        "for the column '%s' settings that can be used".formatted(column),
        String.valueOf(refused.getMessage()),
        "Correct the settings.");
  }
}
