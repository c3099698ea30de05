package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.cellkey.NoiseTable;
import kg.koch.protect.cellkey.NoiseTable.Piece;

/**
 * A perturbation table as ptable and tau-ARGUS have it in files: columns i (count), j (count after
 * noise), p (probability), v (noise), p_int_lb and p_int_ub (bounds of the cell key), type. Only i,
 * v and p_int_ub are needed.
 */
public final class NoiseTableFile {

  private static final String WHAT_TO_DO =
      "Make a table with ./koch protect ptable, or correct this one.";

  private NoiseTableFile() {}

  /**
   * Reads a table.
   *
   * @throws kg.koch.terms.BadInputException if it is none
   */
  public static NoiseTable read(Path file) {
    TableFile table = TableFile.read(file, "i", "v", "p_int_ub");
    List<Piece> pieces = new ArrayList<>();
    for (TableRow row : table.rows()) {
      if (table.has("type")) {
        row.oneOf("type", Set.of("all"));
      }
      pieces.add(piece(table, row));
    }
    pieces.sort(Comparator.comparingInt(Piece::count).thenComparingLong(Piece::upper));
    return MethodRefusal.in(table, "", WHAT_TO_DO, () -> NoiseTable.of(pieces));
  }

  private static Piece piece(TableFile table, TableRow row) {
    int count = small(row, "i");
    int noise = small(row, "v");
    if (table.has("j") && small(row, "j") != count + noise) {
      throw row.fault("j", "i + v, which is " + (count + noise), WHAT_TO_DO);
    }
    char[] bound = row.text("p_int_ub").toCharArray();
    long upper = DecimalText.units(bound, 0, bound.length, RecordColumns.KEY_DIGITS, false);
    if (upper < 0 || upper > NoiseTable.ONE) {
      throw row.fault("p_int_ub", "a bound from 0 to 1", WHAT_TO_DO);
    }
    return new Piece(count, noise, upper);
  }

  private static int small(TableRow row, String column) {
    long value = row.whole(column);
    if (Math.abs(value) > 1_000_000) {
      throw row.fault(column, "a number of at most 1,000,000", WHAT_TO_DO);
    }
    return (int) value;
  }

  /** The table as text. */
  public static TableOutput output(NoiseTable table) {
    TableOutput output = new TableOutput("i", "j", "p", "v", "p_int_lb", "p_int_ub", "type");
    long lower = 0;
    for (Piece piece : table.pieces()) {
      output.row(
          piece.count(),
          piece.count() + piece.noise(),
          decimal(piece.upper() - lower),
          piece.noise(),
          decimal(lower),
          decimal(piece.upper()),
          "all");
      lower = piece.upper() == NoiseTable.ONE ? 0 : piece.upper();
    }
    return output;
  }

  /** A number in units of 10^-8 with 8 digits after the point. */
  static String decimal(long units) {
    String digits = Long.toString(NoiseTable.ONE + units % NoiseTable.ONE);
    return units / NoiseTable.ONE + "." + digits.substring(1);
  }
}
