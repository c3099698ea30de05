package kg.koch.app.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kg.koch.app.measure.internal.RecordTally.Cell;
import kg.koch.app.measure.internal.RecordTally.Counted;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RecordTallyTest {

  private static final RecordKeyFunction KEYS = (person, event) -> (int) (person * 31 + event);

  private static final Dimension YEAR = Dimension.flat("TIME_PERIOD", List.of("2024", "2025"));
  private static final Dimension WHAT = Dimension.flat("MEASURE", List.of("PERMITS", "PERSONS"));
  private static final Dimension KIND =
      new Dimension(
          "KIND",
          List.of(new Code("_T", null), new Code("DAYS_60", "_T"), new Code("DAYS_360", "_T")));
  private static final List<Dimension> AXES = List.of(YEAR, WHAT, KIND);

  private static RecordTally tally() {
    return new RecordTally(AXES, List.of(AXES), KEYS);
  }

  private static void permit(RecordTally tally, String kind, long holder, long event) {
    for (Counted counted : Counted.values()) {
      int what = counted == Counted.PERSONS ? 1 : 0;
      tally.count(new int[] {0, what, KIND.position(kind)}, counted, holder, event);
    }
  }

  private static Cell cell(RecordTally tally, String year, String what, String kind) {
    List<Integer> positions =
        List.of(YEAR.position(year), WHAT.position(what), KIND.position(kind));
    return tally.cells().stream()
        .filter(one -> one.positions().equals(positions))
        .findFirst()
        .orElseThrow();
  }

  /** The worked example of docs/methods/tables-of-records.md. */
  @Test
  void threePermitsOfTwoHolders_areThreePermitsAndTwoPersons() {
    RecordTally tally = tally();
    permit(tally, "DAYS_60", 7, 1);
    permit(tally, "DAYS_360", 7, 2);
    permit(tally, "DAYS_60", 8, 3);
    assertThat(cell(tally, "2024", "PERMITS", "_T").count()).isEqualTo(3);
    assertThat(cell(tally, "2024", "PERSONS", "_T").count()).isEqualTo(2);
    assertThat(cell(tally, "2024", "PERSONS", "DAYS_60").count()).isEqualTo(2);
    assertThat(cell(tally, "2024", "PERSONS", "DAYS_360").count()).isEqualTo(1);
  }

  @Test
  void aHolderNotKnown_isARecordAndNobody() {
    RecordTally tally = tally();
    permit(tally, "DAYS_60", 0, 1);
    assertThat(cell(tally, "2024", "PERMITS", "_T").count()).isEqualTo(1);
    assertThat(cell(tally, "2024", "PERSONS", "_T").count()).isZero();
  }

  @Test
  void nothingCounted_totalsAreZeroAndNothingElseIsListed() {
    assertThat(tally().cells()).hasSize(4).allMatch(cell -> cell.count() == 0);
  }

  @Test
  void aCellsKey_isTheSumOfTheKeysOfItsUnits() {
    RecordTally tally = tally();
    permit(tally, "DAYS_60", 7, 1);
    permit(tally, "DAYS_360", 7, 2);
    assertThat(cell(tally, "2024", "PERSONS", "_T").key())
        .isEqualTo(KEYS.of(7, RecordKeyFunction.PERSON));
    assertThat(cell(tally, "2024", "PERMITS", "_T").key()).isEqualTo(KEYS.of(7, 1) + KEYS.of(7, 2));
  }

  @Property(tries = 200)
  void anyRecords_countedAsASetWould(@ForAll @LongRange(max = 100_000) long seed) {
    Random random = new Random(seed);
    RecordTally tally = tally();
    Set<Long> persons = new HashSet<>();
    List<Long> holders = new ArrayList<>();
    for (long holder = 1; holder <= 6; holder++) {
      for (int record = random.nextInt(4); record > 0; record--) {
        permit(tally, random.nextBoolean() ? "DAYS_60" : "DAYS_360", holder, record);
        persons.add(holder);
        holders.add(holder);
      }
    }
    assertThat(cell(tally, "2024", "PERSONS", "_T").count()).isEqualTo(persons.size());
    assertThat(cell(tally, "2024", "PERMITS", "_T").count()).isEqualTo(holders.size());
  }
}
