package kg.koch.app.internalmigration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.internalmigration.CourgeauLine;
import kg.koch.measure.internalmigration.Zonation;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** One country divided more and less finely: columns regions and migrants. */
final class ZonationFile {

  private ZonationFile() {}

  static CourgeauLine line(Path file, double population) {
    TableFile table = TableFile.read(file, "regions", "migrants");
    List<Zonation> zonations = new ArrayList<>();
    for (TableRow row : table.rows()) {
      zonations.add(new Zonation(regions(row), 100 * row.notNegative("migrants") / population));
    }
    long different = zonations.stream().map(Zonation::regions).distinct().count();
    if (different < 2) {
      throw new BadInputException(
          Place.file(table.name()),
          "two different numbers of regions or more",
          "one",
          "A line needs two points; add a finer or coarser division.");
    }
    return CourgeauLine.fit(zonations);
  }

  private static int regions(TableRow row) {
    long regions = row.whole("regions");
    if (regions < 2 || regions > Integer.MAX_VALUE) {
      throw row.fault("regions", "2 regions or more", "Leave the line out, or correct it.");
    }
    return (int) regions;
  }

  private static double migrants(TableRow row) {
    double migrants = row.notNegative("migrants");
    if (migrants > 1e15) {
      throw row.fault("migrants", "a number up to 1e15", "Correct it.");
    }
    return migrants;
  }
}
