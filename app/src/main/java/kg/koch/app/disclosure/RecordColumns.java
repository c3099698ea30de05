package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import kg.koch.protect.cellkey.KeyRange;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/** Which columns of a file of records are read, and what must stand in them. */
record RecordColumns(
    List<Hierarchy> hierarchies,
    String key,
    KeyRange keys,
    @Nullable String weight,
    @Nullable String value) {

  /** Digits after the point of record keys that are decimals. */
  static final int KEY_DIGITS = 8;

  /** Digits after the point of weights and amounts. */
  static final int DIGITS = 9;

  /** The columns: dimensions, key, then weight and value if there are. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    hierarchies.forEach(hierarchy -> names.add(hierarchy.name()));
    names.add(key);
    if (weight != null) {
      names.add(weight);
    }
    if (value != null) {
      names.add(value);
    }
    return names;
  }

  int keyColumn() {
    return hierarchies.size();
  }

  /** -1 if there is none. */
  int weightColumn() {
    return weight == null ? -1 : keyColumn() + 1;
  }

  /** -1 if there is none. */
  int valueColumn() {
    return value == null ? -1 : keyColumn() + (weight == null ? 1 : 2);
  }

  /** A key in units of its range; {@link DecimalText#NONE} if it is none. */
  long key(char[] text, int from, int length) {
    int digits = keys == KeyRange.DECIMALS ? KEY_DIGITS : 0;
    long units = DecimalText.units(text, from, length, digits, true);
    return units >= 0 && units < keys.size() ? units : DecimalText.NONE;
  }

  /** A weight or an amount in units of 10^-9; {@link DecimalText#NONE} if it is none. */
  static long number(char[] text, int from, int length) {
    long units = DecimalText.units(text, from, length, DIGITS, false);
    return units >= 0 ? units : DecimalText.NONE;
  }

  /** Why the text of a column cannot be used. */
  BadInputException fault(String file, long line, int column, String text) {
    String came = text.isEmpty() ? "nothing" : "'" + shown(text) + "'";
    Place place = Place.field(file, line, names().get(column));
    if (column < hierarchies.size()) {
      Hierarchy hierarchy = hierarchies.get(column);
      return hierarchy.category(text) >= 0
          ? new BadInputException(
              place,
              "a category without parts",
              came + ", which has parts",
              "Code the record by one of its parts, or give them a further category for it.")
          : new BadInputException(
              place,
              "a code of the hierarchy of " + hierarchy.name(),
              came,
              "Add it to the hierarchy, or correct the record.");
    }
    if (column == keyColumn()) {
      return new BadInputException(place, expectedKey(), came, whatToDoWithKey(text));
    }
    return new BadInputException(
        place,
        "a number from 0 to 9,000,000,000 such as 12.5",
        came,
        "Correct the record, or give amounts in thousands.");
  }

  private static String shown(String text) {
    String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return start.replaceAll("\\p{Cntrl}", "?");
  }

  private String expectedKey() {
    return switch (keys) {
      case DECIMALS -> "a record key from 0 to below 1 with at most 8 digits after the point";
      case INTEGERS -> "a record key from 0 to 4,294,967,295";
    };
  }

  private String whatToDoWithKey(String text) {
    if (text.isEmpty()) {
      return "Draw a key for the record once, and keep it with the record over the years.";
    }
    return switch (keys) {
      case DECIMALS -> "Name the column of keys; for whole numbers say --keys integers.";
      case INTEGERS -> "Name the column of keys; for decimals say --keys decimals.";
    };
  }
}
