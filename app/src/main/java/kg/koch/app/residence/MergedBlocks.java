package kg.koch.app.residence;

import java.util.List;
import kg.koch.app.residence.CsvBlock.Rows;

/** Blocks put together into columns for the whole file. */
final class MergedBlocks {

  private MergedBlocks() {}

  static Crossings of(List<Rows> blocks, boolean hasInitial) {
    int rows = Math.toIntExact(blocks.stream().mapToLong(block -> block.columns().rows).sum());
    boolean ordered = blocks.stream().anyMatch(block -> block.columns().ordered);
    boolean texts = blocks.stream().anyMatch(block -> block.texts() != null);
    long[] person = new long[rows];
    int[] day = new int[rows];
    byte[] direction = new byte[rows];
    long[] order = ordered ? new long[rows] : null;
    byte[] initial = hasInitial ? new byte[rows] : null;
    int[] line = hasInitial ? new int[rows] : null;
    PersonTexts dictionary = new PersonTexts();
    int to = 0;
    for (Rows block : blocks) {
      RowColumns from = block.columns();
      System.arraycopy(from.day, 0, day, to, from.rows);
      System.arraycopy(from.direction, 0, direction, to, from.rows);
      if (order != null) {
        System.arraycopy(from.order, 0, order, to, from.rows);
      }
      if (initial != null && line != null) {
        System.arraycopy(from.initial, 0, initial, to, from.rows);
        System.arraycopy(from.line, 0, line, to, from.rows);
      }
      if (texts) {
        Arena arena = block.texts();
        (arena == null ? Arena.ofNumbers(from.person, from.rows) : arena)
            .number(dictionary, person, to);
      } else {
        System.arraycopy(from.person, 0, person, to, from.rows);
      }
      to += from.rows;
    }
    return new Crossings(
        person,
        day,
        direction,
        order,
        initial,
        line,
        texts ? dictionary.inOrder(person) : Persons.NUMBERS,
        blocks.stream().mapToLong(block -> block.columns().early).sum(),
        blocks.stream().mapToLong(block -> block.columns().late).sum());
  }
}
