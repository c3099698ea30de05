package kg.koch.app.link.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kg.koch.link.compare.BirthDateComparison;
import kg.koch.link.compare.CodeComparison;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.EqualityComparison;
import kg.koch.link.compare.NameComparison;
import kg.koch.link.compare.NameForms;
import kg.koch.link.compare.Scratch;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.link.residual.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one source beside registered persons, field by field, and how far they agree.
 *
 * <p>A PIN is compared in its parts: what it states of sex and birth with the other fields, and its
 * last five digits as a field of their own. That a person leaves the register between two snapshots
 * is compared with the day a death was recorded.
 */
final class WeighedFields {

  private static final long SERIALS = 100_000;

  /** Pairs of two persons that are looked at, each row with persons some places on. */
  private static final int RANDOM_PAIRS = 200_000;

  private static final int STEP = 7_919;

  /**
   * How PINs are mistyped: nine in ten by one slip of the hand (Verhoeff 1969); the rest is another
   * number, as of a person whose PIN was changed. As pairs to begin with, by level.
   */
  private static final Map<String, Double> SERIAL =
      Map.of("one slip", 9.0, "two slips", 0.5, "different", 0.5);

  /** Where a row tells nothing but its PIN the slip may be in any of the fourteen digits. */
  private static final List<Map<String, Double>> PIN_ALONE =
      List.of(
          Map.of("same", 5.8, "one slip", 3.2, "two slips", 0.5, "different", 0.5),
          Map.of("same", 4.9, "one slip", 5.1),
          Map.of("same", 9.4, "different", 0.6));

  /** A person as the newest snapshot has it that it is in. */
  record Person(RegisteredRow row, long pin, String snapshot) {}

  private final Records records;
  private final List<Comparison> comparisons;
  private final boolean isPinAlone;
  private final Scratch scratch = new Scratch();

  /**
   * @param snapshots days of the register's snapshots, ascending
   */
  WeighedFields(List<ResidualRow> rows, List<Person> persons, List<String> snapshots) {
    List<FoldedColumn> columns = new ArrayList<>();
    Columns made = new Columns(rows, persons);
    columns.add(
        made.of("number", FieldKind.CODE, row -> serial(row.pin()), one -> serial(one.pin())));
    columns.add(
        made.of(
            "birth date", FieldKind.BIRTH_DATE, ResidualRow::birthDate, o -> o.row().birthDate()));
    columns.add(made.of("sex", FieldKind.SEX, ResidualRow::sex, one -> one.row().sex()));
    columns.add(
        made.of(
            "citizenship",
            FieldKind.CODE,
            ResidualRow::citizenship,
            one -> one.row().citizenship()));
    columns.add(
        made.of(
            "document", FieldKind.DOCUMENT, ResidualRow::document, one -> one.row().document()));
    columns.add(
        made.of(
            "area",
            FieldKind.CODE,
            row -> row.areaTo() != null ? row.areaTo() : row.area(),
            one -> one.row().area()));
    columns.add(
        made.of(
            "last registered",
            FieldKind.CODE,
            row -> lastBefore(row, snapshots),
            Person::snapshot));
    columns.add(
        made.of("surname", FieldKind.SURNAME, ResidualRow::surname, one -> one.row().surname()));
    columns.add(
        made.of(
            "given name",
            FieldKind.GIVEN_NAME,
            ResidualRow::givenName,
            one -> one.row().givenName()));
    this.records = Records.of(columns, rows.size() + persons.size(), rows.size());
    this.comparisons = comparisons(records.fields());
    this.isPinAlone = rows.stream().anyMatch(ResidualRow::isPinAlone);
  }

  private record Columns(List<ResidualRow> rows, List<Person> persons) {

    FoldedColumn of(
        String name,
        FieldKind kind,
        Function<ResidualRow, @Nullable String> ofRow,
        Function<Person, @Nullable String> ofPerson) {
      ValuesBuilder values = new ValuesBuilder();
      int[] codes = new int[rows.size() + persons.size()];
      int at = 0;
      for (ResidualRow row : rows) {
        codes[at++] = code(values, kind, ofRow.apply(row));
      }
      // What no row tells need not be folded of thousands of persons.
      for (Person person : values.size() == 0 ? List.<Person>of() : persons) {
        codes[at++] = code(values, kind, ofPerson.apply(person));
      }
      return FoldedColumn.of(name, kind, values.build(), codes);
    }

    private static int code(ValuesBuilder values, FieldKind kind, @Nullable String text) {
      if (text == null) {
        return 0;
      }
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      byte[] folded = Folding.fold(kind, utf8, 0, utf8.length);
      return values.code(folded, 0, folded.length);
    }
  }

  private static String serial(long pin) {
    return Long.toString(SERIALS + pin % SERIALS).substring(1);
  }

  /** The last snapshot before a death was recorded: the last one the person can be in. */
  private static @Nullable String lastBefore(ResidualRow row, List<String> snapshots) {
    String last = null;
    for (String snapshot : snapshots) {
      boolean isBefore = row.knownOn() != null && snapshot.compareTo(row.knownOn()) <= 0;
      last = isBefore ? snapshot : last;
    }
    return row.isOfDeath() ? last : null;
  }

  private static List<Comparison> comparisons(List<Field> fields) {
    NameForms forms = new NameForms();
    return List.of(
        new CodeComparison(fields.get(0), 0),
        new BirthDateComparison(fields.get(1), 1),
        new EqualityComparison(fields.get(2), 2),
        new EqualityComparison(fields.get(3), 3),
        new CodeComparison(fields.get(4), 4),
        new EqualityComparison(fields.get(5), 5),
        new EqualityComparison(fields.get(6), 6),
        new NameComparison(fields.get(7), 7, forms.of(fields.get(7)), List.of()),
        new NameComparison(fields.get(8), 8, forms.of(fields.get(8)), List.of()));
  }

  /** The level of every comparison for a row and a person, by their places in the lists. */
  int[] levels(int row, int person) {
    int width = records.width();
    int first = row * width;
    int second = (records.left() + person) * width;
    int[] levels = new int[comparisons.size()];
    for (int at = 0; at < levels.length; at++) {
      levels[at] = comparisons.get(at).level(records.rows(), first, second, scratch);
    }
    return levels;
  }

  /**
   * What the comparisons are known to say.
   *
   * @param linked places of rows and of the persons their PIN names
   */
  List<Evidence> evidence(List<int[]> linked) {
    double[][] ofLinked = new double[comparisons.size()][8];
    double[][] ofRandom = new double[comparisons.size()][8];
    for (int[] pair : linked) {
      count(ofLinked, levels(pair[0], pair[1]));
    }
    int persons = records.size() - records.left();
    for (int drawn = 0; drawn < RANDOM_PAIRS; drawn++) {
      int[] pair = linked.get(drawn % linked.size());
      int other = (int) ((pair[1] + (1L + drawn / linked.size()) * STEP) % persons);
      if (other != pair[1]) {
        count(ofRandom, levels(pair[0], other));
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    for (int at = 0; at < comparisons.size(); at++) {
      evidence.add(evidence(at, ofLinked[at], ofRandom[at]));
    }
    return evidence;
  }

  private static void count(double[][] counts, int[] levels) {
    for (int at = 0; at < levels.length; at++) {
      counts[at][levels[at]]++;
    }
  }

  private Evidence evidence(int at, double[] linked, double[] random) {
    Comparison comparison = comparisons.get(at);
    int length = comparison.levels().size() + 1;
    Map<String, Double> declared = declared(at);
    return new Evidence(
        comparison.name(),
        comparison.levels(),
        declared.isEmpty() ? cut(linked, length) : new double[length],
        cut(random, length),
        prior(comparison, declared));
  }

  /** Of comparisons with the PIN, which agrees in every row that it links; else nothing. */
  private Map<String, Double> declared(int at) {
    if (isPinAlone && at < PIN_ALONE.size()) {
      return PIN_ALONE.get(at);
    }
    return at == 0 ? SERIAL : Map.of();
  }

  private static double[] prior(Comparison comparison, Map<String, Double> declared) {
    double[] prior = new double[comparison.levels().size() + 1];
    declared.forEach((level, pairs) -> prior[place(comparison, level)] = pairs);
    return prior;
  }

  private static int place(Comparison comparison, String level) {
    int place = comparison.levels().indexOf(level) + 1;
    if (place == 0) {
      throw new IllegalStateException(
          "Expected a level \"%s\" of %s; got %s"
              .formatted(level, comparison.name(), comparison.levels()));
    }
    return place;
  }

  private static double[] cut(double[] counts, int length) {
    double[] cut = Arrays.copyOf(counts, length);
    cut[Comparison.MISSING] = 0;
    return cut;
  }
}
