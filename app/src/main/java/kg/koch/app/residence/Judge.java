package kg.koch.app.residence;

import java.util.concurrent.atomic.AtomicLong;
import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceKernel;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/** Orders crossings by person and time and applies the rule, person by person on threads. */
final class Judge {

  private final String file;
  private final ResidenceRule rule;
  private final Observation observed;
  private final Workers workers;

  Judge(String file, ResidenceRule rule, Observation observed, Workers workers) {
    this.file = file;
    this.rule = rule;
    this.observed = observed;
    this.workers = workers;
  }

  Outcomes judge(Crossings crossings) {
    long[] person = crossings.person();
    int[] position = PersonSort.sort(person);
    Columns columns = gather(crossings, position);
    ResidenceColumns results = ResidenceColumns.of(crossings.rows());
    AtomicLong assumed = new AtomicLong();
    DayOrder order = new DayOrder(columns.day, columns.direction, columns.order);
    ResidenceKernel kernel = new ResidenceKernel(rule);
    workers.inRanges(
        crossings.rows(),
        (from, to) -> {
          long assumedHere = 0;
          int start = personStart(person, from);
          while (start < to) {
            int end = personEnd(person, start);
            int initial = initial(crossings, position, start, end);
            order.arrange(start, end, initial);
            kernel.evaluate(
                columns.day, columns.direction, start, end, observed.until(), initial, results);
            assumedHere += isAssumed(initial, columns.day[start]) ? 1 : 0;
            start = end;
          }
          assumed.addAndGet(assumedHere);
        });
    return new Outcomes(
        person, columns.day, columns.direction, results, crossings.persons(), assumed.get());
  }

  private boolean isAssumed(int initial, int firstDay) {
    return initial < 0
        && observed.hasStart()
        && firstDay - (long) observed.from() < rule.thresholdDays();
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Columns(int[] day, byte[] direction, long @Nullable [] order) {}

  private Columns gather(Crossings crossings, int[] position) {
    int rows = crossings.rows();
    int[] day = new int[rows];
    byte[] direction = new byte[rows];
    long[] givenOrder = crossings.order();
    long[] order = givenOrder == null ? null : new long[rows];
    workers.inRanges(
        rows,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            day[row] = crossings.day()[position[row]];
            direction[row] = crossings.direction()[position[row]];
            if (order != null && givenOrder != null) {
              order[row] = givenOrder[position[row]];
            }
          }
        });
    return new Columns(day, direction, order);
  }

  /** The first row at or after {@code row} that starts a person. */
  private static int personStart(long[] person, int row) {
    int start = row;
    while (start > 0 && start < person.length && person[start] == person[start - 1]) {
      start++;
    }
    return start;
  }

  private static int personEnd(long[] person, int start) {
    int end = start + 1;
    while (end < person.length && person[end] == person[start]) {
      end++;
    }
    return end;
  }

  private int initial(Crossings crossings, int[] position, int start, int end) {
    byte[] given = crossings.initial();
    int[] line = crossings.line();
    if (given == null || line == null) {
      return ResidenceKernel.OPPOSITE_OF_FIRST;
    }
    int found = ResidenceKernel.OPPOSITE_OF_FIRST;
    for (int row = start; row < end; row++) {
      int status = given[position[row]];
      if (status >= 0 && found >= 0 && status != found) {
        throw new BadInputException(
            Place.field(file, line[position[row]], "initial"),
            "the same initial status in all lines of a person",
            status + " where an earlier line has " + found,
            "Give one status for each person, before the person's first crossing.");
      }
      found = status >= 0 ? status : found;
    }
    return found;
  }
}
