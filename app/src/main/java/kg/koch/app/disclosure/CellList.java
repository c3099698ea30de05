package kg.koch.app.disclosure;

import java.util.function.ObjIntConsumer;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Rows that each name a cell: a column of codes for each dimension. */
record CellList(TableFile table, CellNumbers numbers) {

  /** Says each row and its cell. */
  void forEach(ObjIntConsumer<TableRow> taker) {
    for (TableRow row : table.rows()) {
      taker.accept(row, cell(row));
    }
  }

  private int cell(TableRow row) {
    int[] categories = new int[numbers.hierarchies().size()];
    for (int dimension = 0; dimension < categories.length; dimension++) {
      Hierarchy hierarchy = numbers.hierarchies().get(dimension);
      categories[dimension] = category(row, hierarchy);
    }
    return numbers.cell(categories);
  }

  /** The category a row names. */
  static int category(TableRow row, Hierarchy hierarchy) {
    int category = hierarchy.category(row.required(hierarchy.name()));
    if (category < 0) {
      throw row.fault(
          hierarchy.name(),
          "a code of the hierarchy of " + hierarchy.name(),
          "Add it to the hierarchy, or correct the row.");
    }
    return category;
  }

  /**
   * A refusal of the cell of a row.
   *
   * @param came what is wrong with it
   */
  BadInputException fault(TableRow row, int cell, String expected, String came, String whatToDo) {
    return new BadInputException(
        Place.line(table.name(), row.line()),
        expected,
        "%s, %s".formatted(String.join("/", numbers.codes(cell)), came),
        whatToDo);
  }
}
