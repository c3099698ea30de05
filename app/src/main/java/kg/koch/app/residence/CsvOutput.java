package kg.koch.app.residence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import kg.koch.measure.residence.ResidenceColumns;

/** Judges part after part and writes it as CSV; one thread's share of the work. */
final class CsvOutput implements OrderedWork.Worker {

  static final String HEADER =
      "person,date,direction,days_observed,days_in_country,resident_before,resident_after,migration\n";

  /** The longest a row can be without its person. */
  private static final int ROW = 13 + 2 * 11 + 6 + 8;

  private final Judge judge;
  private final Persons persons;
  private final OutputStream target;
  private final Part part = new Part();
  private final CsvText text = new CsvText();
  private final CsvWords words = new CsvWords();

  CsvOutput(Judge judge, Persons persons, OutputStream target) {
    this.judge = judge;
    this.persons = persons;
    this.target = target;
  }

  static void write(Judge judge, Persons persons, OutputStream target, Workers workers)
      throws IOException {
    target.write(HEADER.getBytes(StandardCharsets.US_ASCII));
    OrderedWork.run(workers, judge.parts(), () -> new CsvOutput(judge, persons, target));
  }

  @Override
  public void prepare(int piece) {
    judge.judge(piece, part);
    text.clear();
    for (int from = 0; from < part.rows; ) {
      int to = from + 1;
      while (to < part.rows && part.person[to] == part.person[from]) {
        to++;
      }
      writePerson(from, to);
      from = to;
    }
  }

  @Override
  public void deliver() throws IOException {
    text.writeTo(target);
  }

  private void writePerson(int from, int to) {
    int start = text.size();
    if (persons.areNumbers()) {
      text.number(part.person[from]);
    } else {
      text.field(persons.text(part.person[from]));
    }
    text.comma();
    int length = text.size() - start;
    for (int row = from; row < to; row++) {
      text.room(length + ROW);
      if (row > from) {
        text.again(start, length);
      }
      writeOutcome(row, part.results);
    }
  }

  private void writeOutcome(int row, ResidenceColumns results) {
    words.dateAndDirection(text, part.day[row], part.direction[row]);
    words.number(text, results.daysObserved()[row]);
    words.number(text, results.daysInCountry()[row]);
    words.statuses(
        text,
        results.residentBefore()[row],
        results.residentAfter()[row],
        results.migration()[row]);
  }
}
