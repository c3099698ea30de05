package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.survival.CohortMigration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Net migration between two censuses. */
@Command(
    name = "survival",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Net migration of each cohort between two censuses, by survival ratios.",
      "",
      "Reads one row a cohort: population_1 and population_2 (persons at the first and the second"
          + " census), survival (share alive at the second without migration, above 0). All other"
          + " columns, such as area, sex, age_1 and age_2, are carried over.",
      "",
      "Writes the other columns, then expected_2 (survivors of the first census), implied_1 (the"
          + " second census carried back), forward, reverse and average net migration. All in"
          + " persons; below 0 for more leavers.",
      ""
    })
final class SurvivalCommand implements Callable<Integer> {

  private static final List<String> READ = List.of("population_1", "population_2", "survival");

  @Option(
      names = "--censuses",
      required = true,
      paramLabel = "FILE",
      description = "Cohorts, .csv or .parquet.")
  private Path censuses = Path.of("");

  @Mixin private OutOption out = new OutOption();

  @Override
  public Integer call() throws IOException {
    TableFile table = TableFile.read(censuses, READ.toArray(String[]::new));
    List<String> carried =
        table.columns().stream().filter(column -> !READ.contains(column)).toList();
    Stream<String> added = Stream.of("expected_2", "implied_1", "forward", "reverse", "average");
    TableOutput output =
        new TableOutput(Stream.concat(carried.stream(), added).toArray(String[]::new));
    for (TableRow row : table.rows()) {
      output.row(row(table, carried, row).toArray());
    }
    out.write(output);
    return 0;
  }

  private static List<Object> row(TableFile table, List<String> carried, TableRow row) {
    CohortMigration cohort =
        MethodRefusal.in(
            table,
            "line " + row.line(),
            "Correct the row.",
            () ->
                new CohortMigration(
                    row.notNegative("population_1"),
                    row.notNegative("population_2"),
                    row.positive("survival")));
    List<Object> values = new ArrayList<>(carried.stream().map(row::text).toList());
    values.add(cohort.expectedSecond());
    values.add(cohort.impliedFirst());
    values.add(cohort.forward());
    values.add(cohort.reverse());
    values.add(cohort.average());
    return values;
  }
}
