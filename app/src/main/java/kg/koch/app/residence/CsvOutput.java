package kg.koch.app.residence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceDefinition;

/** Judges part after part and writes it as CSV; one thread's share of the work. */
final class CsvOutput implements OutcomeWorker {

  /** The longest a date, a direction and a flag can be, and the outcomes of a rule. */
  private static final int DATE_AND_DIRECTION = 13 + 2 + 8;

  private static final int OUTCOMES = 2 * 11 + 6 + 3 + 8;

  private final Judge judge;
  private final int[] places;
  private final boolean adjusted;
  private final int longestRow;
  private final Persons persons;
  private final OutputStream target;
  private final JudgedPart part;
  private final CsvText text = new CsvText();
  private final CsvWords words = new CsvWords();
  private Partitions partitions = Partitions.NONE;

  private CsvOutput(Judge judge, Persons persons, OutputStream target) {
    this.judge = judge;
    this.places = judge.rules().places();
    this.adjusted = judge.rules().adjusted();
    this.longestRow = DATE_AND_DIRECTION + OUTCOMES * places.length;
    this.persons = persons;
    this.target = target;
    this.part = judge.newPart();
  }

  /** Workers that share one file. */
  static Outcomes into(OutputStream target, Judge judge, Persons persons) throws IOException {
    target.write(header(judge).getBytes(StandardCharsets.US_ASCII));
    return new Outcomes() {
      @Override
      public OutcomeWorker newWorker() {
        return new CsvOutput(judge, persons, target);
      }

      @Override
      public int pieces(Partitions partitions) {
        return partitions.count();
      }

      @Override
      public void end() throws IOException {
        target.flush();
      }
    };
  }

  private static String header(Judge judge) {
    Rules rules = judge.rules();
    StringBuilder header = new StringBuilder("person,date,direction");
    header.append(judge.putsIn() ? ",imputed" : "");
    for (ResidenceDefinition definition : rules.definitions()) {
      rules.columns(definition).forEach(column -> header.append(',').append(column));
    }
    return header.append('\n').toString();
  }

  @Override
  public void take(Partitions section) {
    partitions = section;
  }

  @Override
  public void prepare(int piece) {
    judge.judge(partitions, piece, part);
    text.clear();
    for (int from = 0; from < part.rows; ) {
      int to = part.endOfPerson(from);
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
      text.room(length + longestRow);
      if (row > from) {
        text.again(start, length);
      }
      words.dateAndDirection(text, part.day[row], part.direction[row]);
      if (judge.putsIn()) {
        words.number(text, part.imputed[row]);
      }
      for (int rule = 0; rule < places.length; rule++) {
        writeOutcome(row, part.results[places[rule]], rule == places.length - 1);
      }
    }
  }

  private void writeOutcome(int row, ResidenceColumns results, boolean last) {
    words.number(text, results.daysObserved()[row]);
    words.number(text, results.daysInCountry()[row]);
    words.statuses(
        text,
        results.residentBefore()[row],
        results.residentAfter()[row],
        results.migration()[row],
        last && !adjusted);
    if (adjusted) {
      words.adjustment(text, results.adjustment()[row], last);
    }
  }
}
