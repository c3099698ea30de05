package kg.koch.app.residence;

import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Looks up where the two initial statuses of a person stand. */
final class InitialConflict {

  private InitialConflict() {}

  /**
   * @param crossings with lines
   */
  static BadInputException found(String file, Crossings crossings, long person) {
    int first = -1;
    for (RowColumns block : crossings.blocks()) {
      int[] line = block.line;
      for (int row = 0; line != null && row < block.rows; row++) {
        int status = PackedCrossing.initial(block.packed(row));
        if (block.person(row) != person || status < 0) {
          continue;
        }
        if (first >= 0 && status != first) {
          return at(file, line[row], status);
        }
        first = status;
      }
    }
    throw new IllegalStateException("The file changed while it was read: " + file);
  }

  /**
   * @param status of the later line
   */
  static BadInputException at(String file, long line, int status) {
    return new BadInputException(
        Place.field(file, line, "initial"),
        "the same initial status in all lines of a person",
        status + " where an earlier line has " + (1 - status),
        "Give one status for each person, before the person's first crossing.");
  }
}
