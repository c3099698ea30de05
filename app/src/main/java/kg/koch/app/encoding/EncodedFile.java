package kg.koch.app.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.link.privacy.EncodingKey;
import kg.koch.link.privacy.EncodingSettings;
import kg.koch.link.privacy.Encodings;
import kg.koch.link.privacy.RecordEncoder;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Makes files of encodings and reads them. */
public final class EncodedFile {

  private static final String ID = "id";
  private static final String PREFIX = "encoding_";

  private EncodedFile() {}

  /**
   * Encodes a file of records: id and encoding of each; records that say nothing have no encoding.
   *
   * @param id the column that names a record to the side that made the file
   * @throws BadInputException if a column is missing
   */
  public static TableOutput encode(
      Path records, String id, EncodingSettings settings, EncodingKey key) {
    String[] columns = columns(id, settings);
    TableFile table = TableFile.read(records, columns);
    RecordEncoder encoder = new RecordEncoder(settings, key);
    TableOutput encoded = new TableOutput(ID, PREFIX + encoder.fingerprint());
    for (TableRow row : table.rows()) {
      List<String> values =
          settings.fields().stream().map(field -> row.text(field.column())).toList();
      encoded.row(row.required(id), encoder.encode(values).map(Encodings::text).orElse(""));
    }
    return encoded;
  }

  private static String[] columns(String id, EncodingSettings settings) {
    List<String> columns = new ArrayList<>(List.of(id));
    settings.fields().forEach(field -> columns.add(field.column()));
    return columns.toArray(String[]::new);
  }

  /** Reads a key of 64 hexadecimal digits. */
  public static EncodingKey key(Path file) throws IOException {
    requireFile(file);
    try (var content = Files.newInputStream(file)) {
      return EncodingKey.read(file.toString(), content);
    }
  }

  /** Reads a settings file. */
  public static EncodingSettings settings(Path file) throws IOException {
    requireFile(file);
    return EncodingSettings.read(file.toString(), Files.readAllLines(file));
  }

  /** A pipe will do: so a key need not lie in a file. */
  private static void requireFile(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new BadInputException(
          Place.file(file.toString()), "a file that can be read", "none", "Check the path.");
    }
  }

  /**
   * Reads encodings; records without one are left out.
   *
   * @throws BadInputException if it is no such file
   */
  public static Encodings read(Path file) {
    TableFile table = TableFile.read(file, ID);
    String column =
        table.columns().stream()
            .filter(name -> name.startsWith(PREFIX))
            .findFirst()
            .orElseThrow(
                () ->
                    table.fault(
                        "a column " + PREFIX + "…",
                        "the columns " + String.join(", ", table.columns()),
                        "Make the file with ./koch encode."));
    Encodings encodings = new Encodings(column.substring(PREFIX.length()));
    for (TableRow row : table.rows()) {
      if (!row.isMissing(column)) {
        add(encodings, table, row, column);
      }
    }
    return encodings;
  }

  private static void add(Encodings encodings, TableFile table, TableRow row, String column) {
    try {
      encodings.add(row.required(ID), Encodings.bits(row.text(column)));
    } catch (IllegalArgumentException damaged) {
      throw new BadInputException(
          Place.field(table.name(), row.line(), column),
          "an encoding as long as the others",
          "other text",
          "Make the file again.");
    }
  }
}
