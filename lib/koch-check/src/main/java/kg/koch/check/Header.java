package kg.koch.check;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import kg.koch.catalog.SourceLayout;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * The first row of a delivery: the declared columns, each once, by their exact names, in any order.
 *
 * @param separator the character between fields: comma, semicolon or tab
 * @param columns the columns as they stand in the file
 */
public record Header(char separator, List<String> columns) {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int MOST_SHOWN = 40;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Header {
    columns = List.copyOf(columns);
  }

  /** Opens the text, without byte order mark, from its beginning. */
  @FunctionalInterface
  interface Text {
    InputStream open() throws IOException;
  }

  /**
   * Reads the header of a delivery's row stream.
   *
   * @throws BadInputException if the file is empty, or the columns are not the declared ones
   */
  public static Header of(DeliveryFile file, Encoding encoding, SourceLayout layout)
      throws IOException {
    return read(() -> file.openText(encoding), file.name(), layout);
  }

  /**
   * Reads the header and recognises the separator: the one that gives most of the declared columns.
   *
   * @throws BadInputException if the file is empty, or the columns are not the declared ones
   */
  static Header read(Text text, String fileName, SourceLayout layout) throws IOException {
    List<String> declared = layout.fields().stream().map(SourceLayout.Field::name).toList();
    Header best = new Header(SEPARATORS[0], List.of());
    long most = -1;
    for (char separator : SEPARATORS) {
      List<String> found = firstRow(text, fileName, separator);
      long matching = found.stream().filter(declared::contains).count();
      if (matching > most) {
        most = matching;
        best = new Header(separator, found);
      }
    }
    best.requireColumns(declared, fileName);
    return best;
  }

  private static List<String> firstRow(Text text, String fileName, char separator)
      throws IOException {
    try (RowScanner rows = new RowScanner(text.open(), fileName, (byte) separator)) {
      if (!rows.next()) {
        throw new BadInputException(
            Place.file(fileName),
            "a header row with the declared columns",
            "an empty file",
            "Export the file again and deliver it.");
      }
      rows.undouble();
      List<String> found = new ArrayList<>();
      for (int field = 0; field < rows.fields(); field++) {
        int length = rows.end(field) - rows.start(field);
        found.add(new String(rows.buffer(), rows.start(field), length, StandardCharsets.UTF_8));
      }
      return found;
    }
  }

  private void requireColumns(List<String> declared, String fileName) {
    boolean isSame =
        columns.size() == declared.size() && new HashSet<>(columns).equals(new HashSet<>(declared));
    if (isSame) {
      return;
    }
    List<String> missing = new ArrayList<>(declared);
    missing.removeAll(columns);
    String came =
        columns.stream().limit(MOST_SHOWN).map(name -> shown(name, declared)).collect(joining(","));
    throw new BadInputException(
        Place.line(fileName, 1),
        "the columns " + String.join(",", declared),
        "%d columns: %s (missing: %s)".formatted(columns.size(), came, missing),
        "Name each column once, exactly as declared.");
  }

  /** A file without header begins with a person's record: only what looks like a name is shown. */
  private static String shown(String name, List<String> declared) {
    boolean isName =
        NAME.matcher(name).matches() || declared.stream().anyMatch(name::equalsIgnoreCase);
    return isName ? name : "(not a column name)";
  }

  /** For each declared field, the position of its column in the file. */
  int[] positions(SourceLayout layout) {
    return layout.fields().stream().mapToInt(field -> columns.indexOf(field.name())).toArray();
  }
}
