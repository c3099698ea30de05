package kg.koch.app.link.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.Pin;
import kg.koch.terms.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of a person whom its PIN does not name. Where the source has no sex and no date
 * of birth, those its PIN states.
 *
 * @param area where the row says the person lives or lived (SOATE)
 * @param areaTo where to, of a move
 * @param knownOn the day the register recorded it
 * @param isPinAlone whether sex and date of birth are the PIN's
 */
record ResidualRow(
    String source,
    String receipt,
    int line,
    long pin,
    @Nullable String citizenship,
    @Nullable String document,
    @Nullable String sex,
    @Nullable String birthDate,
    @Nullable String area,
    @Nullable String areaTo,
    @Nullable String surname,
    @Nullable String givenName,
    @Nullable String knownOn,
    boolean isPinAlone) {

  /** The columns {@link #of} reads, of a table with those of {@code residual}. */
  static final String COLUMNS =
      "source, receipt, line, pin, citizenship, document_number, sex,"
          + " CAST(birth_date AS VARCHAR), area, area_to, surname, given_name, CAST(known_on AS VARCHAR)";

  static ResidualRow of(Chunk chunk, int row) {
    long pin = chunk.getLong(3, row);
    Optional<Pin> stated = Pin.isWellFormed(pin) ? Optional.of(new Pin(pin)) : Optional.empty();
    String sex = chunk.getText(6, row);
    String birthDate = chunk.getText(7, row);
    return new ResidualRow(
        text(chunk, 0, row),
        text(chunk, 1, row),
        chunk.getInt(2, row),
        pin,
        chunk.getText(4, row),
        chunk.getText(5, row),
        sex != null ? sex : stated.map(one -> one.sex() == Sex.FEMALE ? "F" : "M").orElse(null),
        birthDate != null
            ? birthDate
            : stated.flatMap(Pin::birthDate).map(LocalDate::toString).orElse(null),
        chunk.getText(8, row),
        chunk.getText(9, row),
        chunk.getText(10, row),
        chunk.getText(11, row),
        chunk.getText(12, row),
        birthDate == null);
  }

  /** The rows with a PIN that no pass has linked yet, in an order of their own. */
  static List<ResidualRow> left(Datasets datasets) {
    List<ResidualRow> rows = new ArrayList<>();
    datasets.read(
        "SELECT "
            + COLUMNS
            + " FROM residual ANTI JOIN residual_link USING (receipt, line)"
            + " WHERE pin IS NOT NULL ORDER BY receipt, line",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            rows.add(of(chunk, row));
          }
        });
    return rows;
  }

  private static String text(Chunk chunk, int column, int row) {
    return Objects.requireNonNull(chunk.getText(column, row));
  }

  boolean isOfDeath() {
    return source.equals("civil-deaths");
  }

  /** Masked, as the PIN is. */
  @Override
  public String toString() {
    return "row " + line + " of " + receipt;
  }
}
