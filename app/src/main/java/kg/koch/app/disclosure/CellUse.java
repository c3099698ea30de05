package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.suppress.PublishingOrder;

/**
 * How much the cells of a table are used, as files say: a row tells it of the cells with its codes,
 * of all categories where the file has no column for a dimension. What several files say
 * multiplies; where none says anything it is 1.
 */
final class CellUse {

  private static final String USE = "use";

  private final CellNumbers numbers;

  private CellUse(CellNumbers numbers) {
    this.numbers = numbers;
  }

  /**
   * By cell.
   *
   * @throws kg.koch.terms.BadInputException if a file has no dimension of the table, a code no
   *     hierarchy has, codes twice, or a use that is not above 0
   */
  static double[] read(List<Path> files, CellNumbers numbers) {
    double[] use = PublishingOrder.alike(numbers.size());
    for (Path file : files) {
      double[] said = new CellUse(numbers).said(file);
      Arrays.setAll(use, cell -> use[cell] * said[cell]);
    }
    return use;
  }

  private double[] said(Path file) {
    TableFile table = TableFile.read(file, USE);
    int[] dimensions =
        IntStream.range(0, numbers.hierarchies().size())
            .filter(dimension -> table.has(numbers.hierarchies().get(dimension).name()))
            .toArray();
    if (dimensions.length == 0) {
      throw table.fault(
          "a column for one dimension or more, of "
              + numbers.hierarchies().stream().map(Hierarchy::name).toList(),
          "the columns " + table.columns(),
          "Name the columns so.");
    }
    Map<List<Integer>, Double> byCodes = new HashMap<>();
    for (TableRow row : table.rows()) {
      if (byCodes.put(categories(row, dimensions), use(row)) != null) {
        throw row.fault(USE, "the same codes once", "Leave one of the rows out.");
      }
    }
    double[] said = new double[numbers.size()];
    for (int cell = 0; cell < said.length; cell++) {
      int of = cell;
      List<Integer> codes =
          IntStream.of(dimensions).mapToObj(dimension -> numbers.category(of, dimension)).toList();
      said[cell] = byCodes.getOrDefault(codes, 1.0);
    }
    return said;
  }

  private List<Integer> categories(TableRow row, int[] dimensions) {
    return IntStream.of(dimensions)
        .mapToObj(dimension -> CellList.category(row, numbers.hierarchies().get(dimension)))
        .toList();
  }

  private static double use(TableRow row) {
    double use = row.number(USE);
    if (use <= 0) {
      throw row.fault(
          USE, "a number above 0", "Write 1 for usual use, less for less; 0.01 for hardly any.");
    }
    return use;
  }
}
