package kg.koch.catalog;

import java.util.ArrayList;
import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** The faults found so far, so that a declaration is mended in one go and not fault by fault. */
final class Faults {

  private record Fault(Place place, String expected, String came, String whatToDo) {

    BadInputException asException() {
      return new BadInputException(place, expected, came, whatToDo);
    }
  }

  private final List<Fault> faults = new ArrayList<>();

  void add(Place place, String expected, String came, String whatToDo) {
    faults.add(new Fault(place, expected, came, whatToDo));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /**
   * @throws BadInputException if there are faults: the fault itself if it is one, else a list of
   *     all, a line each
   */
  void throwIfAny() {
    if (faults.isEmpty()) {
      return;
    }
    if (faults.size() == 1) {
      throw faults.get(0).asException();
    }
    StringBuilder list = new StringBuilder("Mend each:");
    for (Fault fault : faults) {
      list.append("\n  ").append(fault.asException().getMessage());
    }
    throw new BadInputException(
        Place.file("catalog"),
        "declarations without a fault",
        faults.size() + " faults",
        list.toString());
  }
}
