package kg.koch.app.residence;

import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Values of the columns in which similar travellers agree, as numbers in byte order of their texts.
 */
final class Alike {

  /** Between the values of several columns. */
  static final byte SEPARATOR = 31;

  /** More kinds of travellers would have few donors each. */
  static final int MOST = 500;

  private Alike() {}

  /**
   * @throws BadInputException when travellers come in too many kinds
   */
  static void check(String file, List<String> columns, long kinds) {
    if (kinds > MOST) {
      throw new BadInputException(
          Place.field(file, 1, String.join(",", columns)),
          "at most %d different values of the similar columns".formatted(MOST),
          "%,d".formatted(kinds),
          "Name columns with fewer values in --similar.");
    }
  }

  /** Gives the blocks' own numbers of values their places among all. */
  static void number(String file, List<String> columns, List<RowColumns> blocks) {
    PersonTexts all = new PersonTexts();
    for (RowColumns block : blocks) {
      for (int number = 0; number < block.alikeTexts.count(); number++) {
        byte[] text = block.alikeTexts.text(number);
        all.number(text, 0, text.length);
      }
    }
    check(file, columns, all.count());
    int[] places = all.places();
    for (RowColumns block : blocks) {
      int[] alike = block.alike;
      for (int row = 0; alike != null && row < block.rows; row++) {
        byte[] text = block.alikeTexts.text(alike[row]);
        alike[row] = places[all.number(text, 0, text.length)];
      }
    }
  }
}
