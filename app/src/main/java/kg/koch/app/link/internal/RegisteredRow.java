package kg.koch.app.link.internal;

import java.util.Objects;
import kg.koch.engine.dataset.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * What one row of the person register says of a known person.
 *
 * @param area where registered (SOATE)
 */
record RegisteredRow(
    long person,
    String sex,
    String birthDate,
    String citizenship,
    @Nullable String document,
    @Nullable String area,
    String surname,
    String givenName) {

  /** The columns {@link #of} reads, of {@code register} joined with {@code spine}. */
  static final String COLUMNS =
      "person, sex, CAST(birth_date AS VARCHAR), citizenship, document_number, registered_soate,"
          + " surname, given_name";

  static RegisteredRow of(Chunk chunk, int row) {
    return new RegisteredRow(
        chunk.getLong(0, row),
        text(chunk, 1, row),
        text(chunk, 2, row),
        text(chunk, 3, row),
        chunk.getText(4, row),
        chunk.getText(5, row),
        text(chunk, 6, row),
        text(chunk, 7, row));
  }

  private static String text(Chunk chunk, int column, int row) {
    return Objects.requireNonNull(chunk.getText(column, row));
  }

  /** Masked. */
  @Override
  public String toString() {
    return "a row of the person register";
  }
}
