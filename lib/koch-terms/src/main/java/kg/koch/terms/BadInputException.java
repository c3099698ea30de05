package kg.koch.terms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Input that cannot be used, said so that the person who sent it can mend it: what was expected,
 * what came, where, and what to do. Commands answer it with exit status 3 and this message alone,
 * never a stack trace.
 *
 * <p>Does not check for personal data: callers must not put the content of an identifying field
 * into {@code came} (mask it, as {@link Pin#toString()} does).
 */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Place place;

  /** Where the fault is: file always, line (1 is the first) and field where they are known. */
  public record Place(String file, @Nullable Long line, @Nullable String field) {

    public Place {
      Objects.requireNonNull(file, "file");
    }

    public static Place file(String file) {
      return new Place(file, null, null);
    }

    public static Place line(String file, long line) {
      return new Place(file, line, null);
    }

    public static Place field(String file, long line, String field) {
      return new Place(file, line, field);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(file);
      if (line != null) {
        text.append(", line ").append(line);
      }
      if (field != null) {
        text.append(", field '").append(field).append('\'');
      }
      return text.toString();
    }
  }

  /**
   * @param place where the fault is
   * @param expected what was expected, as a noun phrase: "a date as 2024-03-01"
   * @param came what came instead: "'31.02.2024'"
   * @param whatToDo the next step, as a sentence
   */
  public BadInputException(Place place, String expected, String came, String whatToDo) {
    super("%s: expected %s; got %s. %s".formatted(place, expected, came, whatToDo));
    this.place = place;
  }

  public Place place() {
    return place;
  }
}
