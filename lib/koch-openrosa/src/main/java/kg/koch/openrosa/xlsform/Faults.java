package kg.koch.openrosa.xlsform;

import java.util.ArrayList;
import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** The faults of a workbook, so that its author mends it in one go and not fault by fault. */
final class Faults {

  private final String file;
  private final List<BadInputException> faults = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(Sheet sheet, long row, String column, String expected, String came, String whatToDo) {
    Place place = Place.field(file + ", sheet " + sheet.name(), row, column);
    faults.add(new BadInputException(place, expected, came, whatToDo));
  }

  /** A fault of the sheet as a whole. */
  void add(Sheet sheet, String expected, String came, String whatToDo) {
    Place place = Place.file(file + ", sheet " + sheet.name());
    faults.add(new BadInputException(place, expected, came, whatToDo));
  }

  static String quoted(String text) {
    return text.isEmpty() ? "a blank cell" : "'" + text + "'";
  }

  /**
   * @throws BadInputException if there are faults: the fault itself if it is one, else a list of
   *     all, a line each
   */
  void throwIfAny() {
    if (faults.size() == 1) {
      throw faults.get(0);
    }
    if (!faults.isEmpty()) {
      StringBuilder list = new StringBuilder("Mend each:");
      faults.forEach(fault -> list.append("\n  ").append(fault.getMessage()));
      throw new BadInputException(
          Place.file(file), "a form without a fault", faults.size() + " faults", list.toString());
    }
  }
}
