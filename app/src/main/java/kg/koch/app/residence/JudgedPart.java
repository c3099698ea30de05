package kg.koch.app.residence;

import java.util.Arrays;
import kg.koch.measure.repair.RepairedCrossings;
import kg.koch.measure.residence.ResidenceColumns;

/**
 * Crossings of some persons, by person and time, with what each rule says of each; those that were
 * put in among them. Used again for part after part. One thread's own.
 */
final class JudgedPart {

  long[] person = new long[0];
  int[] day = new int[0];
  byte[] direction = new byte[0];

  /** 1 for a crossing that was put in. Not set where none is. */
  byte[] imputed = new byte[0];

  int rows;
  final ResidenceColumns[] results;
  final Part recorded;
  final RepairedCrossings repaired = new RepairedCrossings();

  /** Another draw of the same person, which is only counted. */
  final RepairedCrossings other = new RepairedCrossings();

  final ResidenceColumns[] otherResults;

  private long[] repairedPerson = new long[0];

  /**
   * @param rules how many the crossings are judged by
   * @param keepsKnown whether crossings come with statuses of their own
   */
  JudgedPart(int rules, boolean keepsKnown) {
    recorded = new Part(keepsKnown);
    results = new ResidenceColumns[rules];
    otherResults = new ResidenceColumns[rules];
    Arrays.fill(results, ResidenceColumns.of(0));
    Arrays.fill(otherResults, ResidenceColumns.of(0));
  }

  /** The row after the last one of the person whose first row is given. */
  int endOfPerson(int from) {
    int to = from + 1;
    while (to < rows && person[to] == person[from]) {
      to++;
    }
    return to;
  }

  /** Shows the recorded crossings. */
  void showRecorded() {
    person = recorded.person;
    day = recorded.day;
    direction = recorded.direction;
    rows = recorded.rows;
    makeRoom(results, rows);
  }

  /** Shows the repaired crossings, of which the last ones are this person's. */
  void showRepaired(long ofPerson, int from) {
    rows = repaired.rows();
    if (rows > repairedPerson.length) {
      repairedPerson = Arrays.copyOf(repairedPerson, 2 * rows);
    }
    Arrays.fill(repairedPerson, from, rows, ofPerson);
    person = repairedPerson;
    day = repaired.days();
    direction = repaired.directions();
    imputed = repaired.imputed();
  }

  /** Room for so many rows; what stood there is lost. */
  static void makeRoom(ResidenceColumns[] results, int rows) {
    if (results[0].migration().length < rows) {
      Arrays.setAll(results, rule -> ResidenceColumns.of(rows + rows / 8));
    }
  }
}
