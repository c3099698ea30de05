package kg.koch.app.residence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import kg.koch.measure.residence.ResidenceColumns;

/** Writes outcomes as CSV; blocks of rows are put into text on several threads. */
final class CsvOutput {

  static final String HEADER =
      "person,date,direction,days_observed,days_in_country,resident_before,resident_after,migration\n";
  private static final int BLOCK_ROWS = 100_000;
  private static final int LONGEST_CALENDAR = 200_000;

  private final Outcomes outcomes;
  private final Workers workers;
  private final Calendar calendar;

  CsvOutput(Outcomes outcomes, Workers workers) {
    this.outcomes = outcomes;
    this.workers = workers;
    this.calendar = Calendar.of(outcomes.day());
  }

  void write(OutputStream target) throws IOException {
    target.write(HEADER.getBytes(StandardCharsets.US_ASCII));
    Deque<Future<CsvText>> running = new ArrayDeque<>();
    for (int from = 0; from < outcomes.rows(); from += BLOCK_ROWS) {
      int start = from;
      int end = Math.min(outcomes.rows(), from + BLOCK_ROWS);
      running.add(workers.pool().submit(() -> text(start, end)));
      if (running.size() > workers.threads() + 1) {
        workers.result(running.remove()).writeTo(target);
      }
    }
    while (!running.isEmpty()) {
      workers.result(running.remove()).writeTo(target);
    }
  }

  private CsvText text(int from, int to) {
    CsvText text = new CsvText((to - from) * 48);
    ResidenceColumns results = outcomes.results();
    boolean numbers = outcomes.persons().areNumbers();
    for (int row = from; row < to; row++) {
      if (numbers) {
        text.number(outcomes.person()[row]);
      } else {
        text.field(outcomes.persons().bytes(outcomes.person()[row]));
      }
      text.comma();
      text.raw(calendar.date(outcomes.day()[row]));
      text.direction(outcomes.direction()[row]);
      text.number(results.daysObserved()[row]);
      text.comma();
      text.number(results.daysInCountry()[row]);
      text.status(results.residentBefore()[row]);
      text.status(results.residentAfter()[row]);
      text.status(results.migration()[row]);
      text.endLine();
    }
    return text;
  }

  /** Dates as text, made once for each day of a period of usual length. */
  private record Calendar(int first, byte[][] dates) {

    static Calendar of(int[] days) {
      int first = Integer.MAX_VALUE;
      int last = Integer.MIN_VALUE;
      for (int day : days) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
      int length = days.length == 0 || last - first >= LONGEST_CALENDAR ? 0 : last - first + 1;
      byte[][] dates = new byte[length][];
      for (int at = 0; at < length; at++) {
        dates[at] = text(first + at);
      }
      return new Calendar(first, dates);
    }

    byte[] date(int day) {
      return dates.length == 0 ? text(day) : dates[day - first];
    }

    private static byte[] text(int day) {
      return LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
    }
  }
}
