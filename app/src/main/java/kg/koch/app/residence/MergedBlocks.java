package kg.koch.app.residence;

import java.util.List;
import kg.koch.app.residence.CsvBlock.Rows;

/** Blocks of one file put together; texts of persons become their places in byte order. */
final class MergedBlocks {

  private MergedBlocks() {}

  static Crossings of(List<Rows> blocks) {
    List<RowColumns> columns = blocks.stream().map(Rows::columns).toList();
    if (blocks.stream().allMatch(block -> block.texts() == null)) {
      return Crossings.of(columns, Persons.NUMBERS);
    }
    PersonTexts dictionary = new PersonTexts();
    for (Rows block : blocks) {
      RowColumns rows = block.columns();
      Arena given = block.texts();
      Arena texts = given == null ? Arena.ofNumbers(rows, rows.rows) : given;
      texts.number(dictionary, rows);
    }
    return Crossings.of(columns, dictionary.inOrder(columns));
  }
}
