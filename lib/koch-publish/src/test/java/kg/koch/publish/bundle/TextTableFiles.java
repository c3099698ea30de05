package kg.koch.publish.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** Tables as plain lines, for tests that are not about the format of tables. */
public final class TextTableFiles implements TableFiles {

  @Override
  public String extension() {
    return ".txt";
  }

  @Override
  public void write(Path file, PublishedTable table) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int axis = 0; axis < table.dimensions().size(); axis++) {
        line.append(table.code(row, axis)).append('\t');
      }
      line.append(table.value(row).orElse(Double.NaN)).append('\t');
      line.append(table.observationStatus(row)).append('\t');
      line.append(table.confidentialityStatus(row));
      table
          .interval(row)
          .ifPresent(limits -> line.append("\t" + limits.lower() + "\t" + limits.upper()));
      lines.add(line.toString());
    }
    try {
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public PublishedTable read(Path file, TableMetadata metadata) {
    List<Dimension> axes = metadata.axes();
    PublishedTableBuilder table = PublishedTable.builder(metadata.id(), axes);
    try {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.split("\t", -1);
        int[] positions = new int[axes.size()];
        for (int axis = 0; axis < positions.length; axis++) {
          positions[axis] = axes.get(axis).position(fields[axis]);
        }
        int value = positions.length;
        table.add(
            positions,
            Double.parseDouble(fields[value]),
            fields[value + 1],
            fields[value + 2],
            limits(fields, value + 3));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return table.build();
  }

  private static @Nullable FigureInterval limits(String[] fields, int lower) {
    return fields.length == lower
        ? null
        : new FigureInterval(
            Double.parseDouble(fields[lower]), Double.parseDouble(fields[lower + 1]));
  }
}
