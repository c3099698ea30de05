package kg.koch.app.link.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;
import kg.koch.link.name.NameFolding;
import kg.koch.link.number.DigitSlip;
import kg.koch.terms.Pin;
import org.jspecify.annotations.Nullable;

/**
 * Links a row whose PIN is one slip of the hand away from a registered person's, if sex and date of
 * birth agree, nothing the row tells contradicts that person, something more than the PIN agrees
 * (the document, the name, the area), and this is true of one person only.
 *
 * <p>That something more must agree is for large countries: a PIN that nobody has lies one slip
 * from some person of the same sex and day of birth for one number in fifteen where seven million
 * are registered.
 */
final class SlipPass {

  static final String NAME = "pin-slip";

  private static final String BIRTHS = "civil-births";
  private static final String DEATHS = "civil-deaths";

  private final Datasets datasets;

  SlipPass(Datasets datasets) {
    this.datasets = datasets;
  }

  void run() {
    List<ResidualRow> rows = ResidualRow.left(datasets);
    loadNeighbours(rows);
    Map<Long, List<Long>> near = near();
    Map<Long, List<RegisteredRow>> registered = registered();
    Set<Long> born = persons("birth");
    Set<Long> died = persons("death");
    List<FoundLink> found = new ArrayList<>();
    for (ResidualRow row : rows) {
      Set<Long> hasAct =
          row.source().equals(BIRTHS) ? born : row.source().equals(DEATHS) ? died : Set.of();
      Set<Long> fitting = new HashSet<>();
      for (long person : near.getOrDefault(row.pin(), List.of())) {
        if (!hasAct.contains(person) && fits(row, registered.getOrDefault(person, List.of()))) {
          fitting.add(person);
        }
      }
      if (fitting.size() == 1) {
        found.add(new FoundLink(row, fitting.iterator().next(), 1));
      }
    }
    FoundLink.add(datasets, NAME, found);
  }

  /** Table {@code slip(pin, person)}: who has a PIN one slip away. */
  private void loadNeighbours(List<ResidualRow> rows) {
    Iterator<long[]> pairs =
        rows.stream()
            .map(ResidualRow::pin)
            .distinct()
            .flatMap(pin -> neighbours(pin).mapToObj(other -> new long[] {pin, other}))
            .iterator();
    datasets.load(
        "neighbour",
        List.of(new Column("pin", Column.Type.LONG), new Column("other", Column.Type.LONG)),
        chunk -> {
          int row = 0;
          for (; row < chunk.capacity() && pairs.hasNext(); row++) {
            long[] pair = pairs.next();
            chunk.setLong(0, row, pair[0]);
            chunk.setLong(1, row, pair[1]);
          }
          return row;
        });
    datasets.execute(
        "CREATE TABLE slip AS SELECT DISTINCT n.pin, s.person"
            + " FROM neighbour n JOIN spine s ON s.pin = n.other WHERE s.person IS NOT NULL");
  }

  private static LongStream neighbours(long pin) {
    return DigitSlip.neighbours(pin).filter(Pin::isWellFormed);
  }

  private Map<Long, List<Long>> near() {
    Map<Long, List<Long>> near = new HashMap<>();
    datasets.read(
        "SELECT pin, person FROM slip ORDER BY ALL",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            near.computeIfAbsent(chunk.getLong(0, row), absent -> new ArrayList<>())
                .add(chunk.getLong(1, row));
          }
        });
    return near;
  }

  private Map<Long, List<RegisteredRow>> registered() {
    Map<Long, List<RegisteredRow>> registered = new HashMap<>();
    datasets.read(
        "SELECT DISTINCT "
            + RegisteredRow.COLUMNS
            + " FROM register JOIN (FROM spine SEMI JOIN slip USING (person)) USING (pin)",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            RegisteredRow one = RegisteredRow.of(chunk, row);
            registered.computeIfAbsent(one.person(), absent -> new ArrayList<>()).add(one);
          }
        });
    return registered;
  }

  /** Those near who have an act of this kind under their own PIN: there is no second one. */
  private Set<Long> persons(String acts) {
    Set<Long> persons = new HashSet<>();
    datasets.read(
        "SELECT DISTINCT person FROM "
            + acts
            + " JOIN (FROM spine SEMI JOIN slip USING (person)) USING (pin)",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            persons.add(chunk.getLong(0, row));
          }
        });
    return persons;
  }

  private static boolean fits(ResidualRow row, List<RegisteredRow> person) {
    boolean isLike = person.stream().anyMatch(one -> hasSameBirth(row, one));
    boolean contradicts =
        isContradicted(row.document(), person, RegisteredRow::document)
            || isContradicted(row.citizenship(), person, RegisteredRow::citizenship)
            || row.givenName() != null && person.stream().noneMatch(one -> hasSameName(row, one));
    return isLike && !contradicts && person.stream().anyMatch(one -> agreesInMore(row, one));
  }

  private static boolean hasSameBirth(ResidualRow row, RegisteredRow one) {
    return one.sex().equals(row.sex()) && one.birthDate().equals(row.birthDate());
  }

  private static boolean agreesInMore(ResidualRow row, RegisteredRow one) {
    return one.document() != null && one.document().equals(row.document())
        || one.area() != null && (one.area().equals(row.area()) || one.area().equals(row.areaTo()))
        || hasSameName(row, one);
  }

  private static boolean hasSameName(ResidualRow row, RegisteredRow one) {
    return isOneName(row.surname(), one.surname()) && isOneName(row.givenName(), one.givenName());
  }

  private static boolean isOneName(@Nullable String name, String other) {
    return name != null && NameFolding.letters(name).equals(NameFolding.letters(other));
  }

  private interface Told {
    @Nullable String by(RegisteredRow row);
  }

  /** Both tell it, and the person's rows never what the row tells. */
  private static boolean isContradicted(
      @Nullable String value, List<RegisteredRow> person, Told told) {
    List<String> values = new ArrayList<>();
    for (RegisteredRow row : person) {
      String one = told.by(row);
      if (one != null) {
        values.add(one);
      }
    }
    return value != null && !values.isEmpty() && !values.contains(value);
  }
}
