package kg.koch.bench.peer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Records of a CSV file with a heading, without its column of identifiers.
 *
 * @param columns names of the columns
 * @param ids of the records
 * @param values of each record by column; empty where there is none
 */
record PeerFile(List<String> columns, List<String> ids, List<List<String>> values) {

  static PeerFile read(Path file, String idColumn) throws IOException {
    List<String> columns = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<List<String>> values = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        if (columns.isEmpty()) {
          row.getHeader().stream().filter(name -> !name.equals(idColumn)).forEach(columns::add);
        }
        ids.add(row.getField(idColumn));
        values.add(columns.stream().map(column -> row.getField(column).strip()).toList());
      }
    }
    return new PeerFile(List.copyOf(columns), List.copyOf(ids), List.copyOf(values));
  }

  int size() {
    return ids.size();
  }

  /** Share of different values among those given; near 1 for identifiers, near 0 for sex. */
  double distinctness(int column) {
    Set<String> distinct = new HashSet<>();
    int given = 0;
    for (List<String> row : values) {
      String value = row.get(column);
      if (!value.isEmpty()) {
        given++;
        distinct.add(value);
      }
    }
    return given == 0 ? 0 : distinct.size() / (double) given;
  }

  /** Whether most values are made of digits and signs, as dates, telephones and documents are. */
  boolean isOfDigits(int column) {
    long digits = values.stream().filter(row -> isOfDigits(row.get(column))).count();
    long given = values.stream().filter(row -> !row.get(column).isEmpty()).count();
    return digits * 2 > given;
  }

  private static boolean isOfDigits(String value) {
    long digits = value.chars().filter(Character::isDigit).count();
    return digits * 2 > value.length();
  }
}
