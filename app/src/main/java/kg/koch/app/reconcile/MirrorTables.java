package kg.koch.app.reconcile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.reconcile.CorridorStays;
import kg.koch.measure.reconcile.MirrorBridge;
import kg.koch.measure.reconcile.MirrorFlow;
import kg.koch.measure.reconcile.PartnerRule;
import kg.koch.measure.reconcile.StayAbroad;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.reconcile.PublishedBridge;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgeFigure;
import org.jspecify.annotations.Nullable;

/**
 * Own stays or counts, and the partner's figures, as tables; gives a bridge for each row of the
 * partner's.
 *
 * <p>Partner: {@code year}, {@code value}, {@code threshold_months}; if there, {@code flow} (there,
 * back), {@code lag_days}, {@code term_months}, {@code source}. Own, one of two: stays with {@code
 * from_day}, {@code to_day} (empty: goes on), {@code country}; or counts with {@code year}, {@code
 * threshold_months}, {@code value} and, if there, {@code flow}.
 */
public final class MirrorTables {

  private static final Map<String, Text> WORDS =
      Map.of(
          MirrorBridge.THRESHOLD,
          Text.same("own stays under the partner's threshold"),
          MirrorBridge.TERM,
          Text.same("departures the partner records at the end of a term"),
          MirrorBridge.LAG,
          Text.same("the partner records later than the border"),
          MirrorBridge.REST,
          Text.same("coverage of both sources, and all else own data cannot tell"));

  private final TableFile own;
  private final @Nullable CorridorStays stays;
  private final int ownMonths;

  /**
   * @param country code of the partner in own stays
   * @param ownMonths threshold of the own figure, in months
   * @param observedUntil first day own stays are not observed; null with counts
   * @param persons whose stays count, by their keys; null: everybody's
   */
  public MirrorTables(
      TableFile own,
      String country,
      int ownMonths,
      @Nullable LocalDate observedUntil,
      @Nullable Set<String> persons) {
    this.own = own;
    this.ownMonths = ownMonths;
    boolean hasStays = own.has("from_day");
    if (hasStays && observedUntil == null) {
      throw new IllegalArgumentException(
          "Expected --observed-until DATE beside stays: whether a stay is long enough depends on it");
    }
    this.stays =
        hasStays && observedUntil != null ? stays(own, country, observedUntil, persons) : null;
  }

  private static CorridorStays stays(
      TableFile own, String country, LocalDate until, @Nullable Set<String> persons) {
    List<StayAbroad> stays = new ArrayList<>();
    for (TableRow row : own.rows()) {
      boolean counts = persons == null || persons.contains(row.required("person"));
      if (counts && row.required("country").equals(country)) {
        stays.add(stay(row, until));
      }
    }
    if (stays.isEmpty()) {
      throw own.fault("stays in " + country, "none", "Name another country with --country.");
    }
    return new CorridorStays(stays, until);
  }

  /** The keys of the persons of a citizenship, out of a table as persons.parquet. */
  public static Set<String> citizens(TableFile persons, String citizenship) {
    Set<String> keys = new HashSet<>();
    for (TableRow row : persons.rows()) {
      if (row.text("citizenship").equals(citizenship)) {
        keys.add(row.required("person"));
      }
    }
    return keys;
  }

  private static StayAbroad stay(TableRow row, LocalDate until) {
    LocalDate from = day(row, "from_day", until);
    LocalDate to = row.isMissing("to_day") ? null : day(row, "to_day", until);
    if (to != null && to.isBefore(from)) {
      throw row.fault("to_day", "a day on or after from_day", "Correct the row.");
    }
    return new StayAbroad(from, to);
  }

  private static LocalDate day(TableRow row, String column, LocalDate until) {
    try {
      LocalDate day = LocalDate.parse(row.text(column));
      if (day.getYear() < 1900 || !day.isBefore(until)) {
        throw row.fault(
            column, "a day from 1900 to before " + until, "Correct the row, or --observed-until.");
      }
      return day;
    } catch (DateTimeParseException none) {
      throw row.fault(column, "a date as 2024-03-01", "Write year, month and day.");
    }
  }

  /** A bridge for each row of the partner's table, by its name. */
  public Map<String, PublishedBridge> bridges(TableFile partner) {
    Map<String, PublishedBridge> bridges = new LinkedHashMap<>();
    for (TableRow row : partner.rows()) {
      MirrorFlow flow = flow(partner, row);
      int year = whole(row, "year", 1900, 2200);
      String name = year + " " + flow.name().toLowerCase(java.util.Locale.ROOT);
      if (bridges.put(name, bridge(partner, row, flow, year)) != null) {
        throw row.fault("year", "each year and flow once", "Leave one of the rows out.");
      }
    }
    return bridges;
  }

  private PublishedBridge bridge(TableFile partner, TableRow row, MirrorFlow flow, int year) {
    PartnerRule rule =
        new PartnerRule(
            whole(row, "threshold_months", 1, 60),
            partner.has("lag_days") && !row.isMissing("lag_days")
                ? whole(row, "lag_days", 0, 730)
                : 0,
            partner.has("term_months") && !row.isMissing("term_months")
                ? whole(row, "term_months", 0, 60)
                : 0);
    String source = partner.has("source") ? row.required("source") : partner.name();
    BridgeFigure theirs =
        new BridgeFigure(
            "partner",
            rule.thresholdMonths() + " months",
            source,
            "" + year,
            whole(row, "value", 0, Integer.MAX_VALUE));
    Bridge bridge = bridge(flow, year, rule, theirs);
    return new PublishedBridge(
        bridge,
        Text.same("own figure, %d months".formatted(ownMonths)),
        Text.same("%s, %s".formatted(source, theirs.definition())),
        WORDS,
        List.of(),
        notes(year, rule));
  }

  private Bridge bridge(MirrorFlow flow, int year, PartnerRule rule, BridgeFigure theirs) {
    CorridorStays known = stays;
    if (known != null) {
      PartnerRule ownRule = PartnerRule.months(ownMonths);
      BridgeFigure ours = ours(year, known.count(flow, year, ownRule));
      return MirrorBridge.ofStays(known, flow, year, ownRule, rule, ours, theirs);
    }
    long value =
        count(flow, year, ownMonths)
            .orElseThrow(
                () ->
                    own.fault(
                        "a row of %d, %s, threshold_months %d".formatted(year, flow, ownMonths),
                        "none",
                        "Add the own figure, or name its threshold with --own-months."));
    return MirrorBridge.ofCounts(
        ours(year, value), count(flow, year, rule.thresholdMonths()), theirs);
  }

  private BridgeFigure ours(int year, long value) {
    return new BridgeFigure("own", ownMonths + " months", own.name(), "" + year, value);
  }

  private OptionalLong count(MirrorFlow flow, int year, int months) {
    return own.rows().stream()
        .filter(row -> flow(own, row) == flow)
        .filter(row -> whole(row, "year", 1900, 2200) == year)
        .filter(row -> whole(row, "threshold_months", 1, 60) == months)
        .mapToLong(row -> whole(row, "value", 0, Integer.MAX_VALUE))
        .findFirst();
  }

  private List<Text> notes(int year, PartnerRule rule) {
    CorridorStays known = stays;
    if (known == null) {
      return List.of();
    }
    long undecided = known.undecided(year, rule);
    return undecided == 0
        ? List.of()
        : List.of(
            Text.same(
                "%d stays begun in %d go on and are too short so far; they stand in no part."
                    .formatted(undecided, year)));
  }

  private static MirrorFlow flow(TableFile table, TableRow row) {
    return table.has("flow") && row.oneOf("flow", Set.of("there", "back")).equals("back")
        ? MirrorFlow.BACK
        : MirrorFlow.THERE;
  }

  private static int whole(TableRow row, String column, int least, int most) {
    long number = row.whole(column);
    if (number < least || number > most) {
      throw row.fault(
          column, "a whole number from %d to %d".formatted(least, most), "Correct the row.");
    }
    return (int) number;
  }
}
