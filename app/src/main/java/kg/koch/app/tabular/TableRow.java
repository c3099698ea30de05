package kg.koch.app.tabular;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** One row of a {@link TableFile}; its values are asked for by column, and refused by place. */
public final class TableRow {

  private final TableFile table;
  private final long line;
  private final List<String> values;

  TableRow(TableFile table, long line, List<String> values) {
    this.table = table;
    this.line = line;
    this.values = values;
  }

  /** The line of the file the row begins at; 1 is the header. */
  public long line() {
    return line;
  }

  /** The text without spaces around it; empty when nothing stands there. */
  public String text(String column) {
    int at = table.position(column);
    return at < values.size() ? values.get(at).strip() : "";
  }

  /** Whether the field is empty or NA, as R writes a missing value. */
  public boolean isMissing(String column) {
    String text = text(column);
    return text.isEmpty() || text.equals("NA");
  }

  /**
   * A text that must be there.
   *
   * @throws BadInputException when the field is empty
   */
  public String required(String column) {
    if (isMissing(column)) {
      throw fault(column, "a value", "Fill the field, or leave the row out.");
    }
    return text(column);
  }

  /**
   * A finite number.
   *
   * @throws BadInputException when it is empty, no number, infinite or not a number
   */
  public double number(String column) {
    String text = text(column);
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number) && !text.endsWith("d") && !text.endsWith("f")) {
        return number;
      }
    } catch (NumberFormatException none) {
      // said below, as for every other text that is no number
    }
    throw fault(column, "a number such as 12.5", "Write it with a point and without spaces.");
  }

  /**
   * A finite number, 0 or more.
   *
   * @throws BadInputException when it is less, or no number
   */
  public double notNegative(String column) {
    double number = number(column);
    if (number < 0) {
      throw fault(column, "0 or more", "Correct the row; a count is never below 0.");
    }
    return number;
  }

  /**
   * A finite number above 0.
   *
   * @throws BadInputException when it is 0, less, or no number
   */
  public double positive(String column) {
    double number = number(column);
    if (number <= 0) {
      throw fault(column, "a number above 0", "Correct the row.");
    }
    return number;
  }

  /**
   * A whole number.
   *
   * @throws BadInputException when it has a fraction, or is none
   */
  public long whole(String column) {
    try {
      return Long.parseLong(text(column));
    } catch (NumberFormatException none) {
      throw fault(column, "a whole number such as 12", "Write digits only.");
    }
  }

  /**
   * One of some words.
   *
   * @throws BadInputException when it is another
   */
  public String oneOf(String column, Set<String> words) {
    String text = text(column);
    if (!words.contains(text)) {
      throw fault(column, "one of " + new TreeSet<>(words), "Correct the word.");
    }
    return text;
  }

  /** A refusal that names this row and field and shows what stands there. */
  public BadInputException fault(String column, String expected, String whatToDo) {
    String text = text(column);
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return new BadInputException(
        Place.field(table.name(), line, column),
        expected,
        text.isEmpty() ? "nothing" : "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'",
        whatToDo);
  }
}
