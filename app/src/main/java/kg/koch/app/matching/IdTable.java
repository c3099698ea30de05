package kg.koch.app.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.link.record.RawColumn;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/** A CSV file with ids in it, read for evaluation. */
final class IdTable {

  private final Path file;
  private final List<String> header;
  private final List<RawColumn> columns;

  private IdTable(Path file, List<String> header, List<RawColumn> columns) {
    this.file = file;
    this.header = header;
    this.columns = columns;
  }

  static IdTable read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Place.file(file.toString()), "a file that can be read", "none", "Check the path.");
    }
    try (CsvRecords records = CsvRecords.open(file)) {
      List<String> header = records.header();
      ColumnsBuilder builder = new ColumnsBuilder(header);
      int[] places = new int[header.size()];
      for (int column = 0; column < places.length; column++) {
        places[column] = column;
      }
      records.readInto(builder, places);
      return new IdTable(file, header, builder.build());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean has(String column) {
    return header.contains(column);
  }

  int rows() {
    return columns.get(0).codes().length;
  }

  RawColumn column(String name) {
    RawColumn found = find(name);
    if (found == null) {
      throw new BadInputException(
          Place.line(file.toString(), 1),
          "a column " + name,
          "the columns " + String.join(", ", header),
          "Name the columns so; see ./koch link evaluate --help.");
    }
    return found;
  }

  @Nullable RawColumn find(String name) {
    int at = header.indexOf(name);
    return at < 0 ? null : columns.get(at);
  }

  /** A refusal of a row, counted from the first below the header. */
  BadInputException fault(int row, String column, String expected, String came, String whatToDo) {
    return new BadInputException(
        Place.field(file.toString(), row + 2L, column), expected, came, whatToDo);
  }
}
