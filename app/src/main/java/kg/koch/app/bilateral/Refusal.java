package kg.koch.app.bilateral;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kg.koch.app.tabular.TableFile;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/** Turns what a method refuses into a message that names the files it came from. */
final class Refusal {

  private static final String EXPECTED = "Expected ";
  private static final String CAME = "; got ";

  private Refusal() {}

  /** Runs the method; what it refuses is said of the files. Absent ones are not named. */
  static <T> T of(Supplier<T> method, String whatToDo, @Nullable TableFile... files) {
    try {
      return method.get();
    } catch (IllegalArgumentException refused) {
      String message = String.valueOf(refused.getMessage());
      int split = message.indexOf(CAME);
      if (!message.startsWith(EXPECTED) || split < 0) {
        throw refused;
      }
      String names =
          Arrays.stream(files)
              .filter(file -> file != null)
              .map(TableFile::name)
              .distinct()
              .collect(Collectors.joining(", "));
      throw new BadInputException(
          Place.file(names),
          message.substring(EXPECTED.length(), split),
          message.substring(split + CAME.length()),
          whatToDo);
    }
  }
}
