package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * What the first line says: the separator and what each column is for.
 *
 * @param roles for each column of the file one of the constants below
 */
@SuppressWarnings("ArrayRecordComponent")
record CsvHeader(byte separator, int[] roles, List<String> names) {

  static final int PERSON = 0;
  static final int DATE = 1;
  static final int DIRECTION = 2;
  static final int SEQUENCE = 3;
  static final int INITIAL = 4;
  static final int IGNORED = 5;

  /** The first of the columns in which similar travellers agree; the others follow. */
  static final int ALIKE = 6;

  private static final List<String> KNOWN =
      List.of("person", "date", "direction", "sequence", "initial");
  private static final int LONGEST = 65_536;

  /**
   * @param line the first line, without its end
   * @param similar columns in which similar travellers agree
   */
  static CsvHeader of(String file, byte[] line, List<String> similar) {
    String text = new String(line, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    Place place = Place.line(file, 1);
    if (text.indexOf('\0') >= 0 || text.length() > LONGEST) {
      throw new BadInputException(
          place,
          "a header line such as person,date,direction in UTF-8",
          "bytes that are not text (a binary file, or another encoding such as UTF-16)",
          "Save the file as CSV in UTF-8.");
    }
    byte separator = separator(text);
    List<String> names =
        Arrays.stream(text.replace("\"", "").split(String.valueOf((char) separator), -1))
            .map(String::strip)
            .toList();
    List<String> needed = new ArrayList<>(KNOWN.subList(0, 3));
    needed.addAll(similar);
    for (String required : needed) {
      if (names.stream().filter(required::equals).count() != 1) {
        throw new BadInputException(
            place,
            "the columns " + String.join(", ", needed) + " once each",
            "the columns " + shortened(text),
            "Name the column '" + required + "' in the first line.");
      }
    }
    int[] roles = names.stream().mapToInt(name -> role(name, similar)).toArray();
    return new CsvHeader(separator, roles, names);
  }

  private static int role(String name, List<String> similar) {
    if (similar.contains(name)) {
      return ALIKE + similar.indexOf(name);
    }
    return KNOWN.contains(name) ? KNOWN.indexOf(name) : IGNORED;
  }

  /** How many columns similar travellers agree in. */
  int alikeColumns() {
    return (int) Arrays.stream(roles).filter(role -> role >= ALIKE).count();
  }

  private static byte separator(String text) {
    for (char separator : new char[] {',', ';', '\t'}) {
      if (text.indexOf(separator) >= 0) {
        return (byte) separator;
      }
    }
    return ',';
  }

  private static String shortened(String text) {
    String visible = text.replaceAll("\\p{Cntrl}|\uFFFD", "?");
    return "'" + (visible.length() > 80 ? visible.substring(0, 80) + "…" : visible) + "'";
  }
}
