package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.internalmigration.IndicesRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures of internal migration on files. */
@Command(
    name = "indices",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures of internal migration: intensity, impact, connectivity, focus, distance.",
      "",
      "Files are .csv (comma, semicolon or tab) or .parquet; other columns are ignored. Moves"
          + " within a region are not counted.",
      "",
      "Writes the columns measure, region (empty for the whole country) and value (empty where the"
          + " data define none; standard error says why).",
      "For the country: moves; population; crude_intensity (CMI, %% of the population); courgeau_k"
          + " (CMI / ln n², %%); effectiveness (MEI, 0-100); aggregate_net_rate (ANMR, %%);"
          + " connectivity (part of pairs with moves); inequality_equal and inequality_independence"
          + " (0-1: part of moves that would have to change their pair); gini_total,"
          + " mean_weighted_gini_out, mean_weighted_gini_in (0-1); coefficient_of_variation of all"
          + " flows; aggregate_cv (in and out, weighted).",
      "With --distances: mean_distance, median_distance (unit of the file), distance_decay"
          + " (coefficient of ln distance, Poisson regression with origin and destination effects).",
      "With --zonations: zonations_k (slope through the origin over ln n²), zonations_intercept,"
          + " zonations_slope, zonations_r_squared; with --households aggregate_crude_intensity"
          + " (ACMI, %%: the line at that many regions).",
      "For each region: inflow, outflow, net; in_rate, out_rate, net_rate (%%); effectiveness"
          + " (-100 to 100); gini_out, gini_in.",
      ""
    })
final class IndicesCommand implements Callable<Integer> {

  @Option(
      names = "--flows",
      required = true,
      paramLabel = "FILE",
      description =
          "Columns orig, dest (regions) and flow (moves, 0 or more). Pairs left out have none.")
  private Path flows = Path.of("");

  @Option(
      names = "--population",
      required = true,
      paramLabel = "FILE",
      description =
          "Columns region and population (persons at risk, above 0): mid-year for moves, survivors"
              + " for migrants asked for their former residence. Names every region.")
  private Path population = Path.of("");

  @Option(
      names = "--distances",
      paramLabel = "FILE",
      description =
          "Columns orig, dest and distance (above 0, any unit): every pair, one way or both ways"
              + " the same.")
  private @Nullable Path distances;

  @Option(
      names = "--zonations",
      paramLabel = "FILE",
      description =
          "Columns regions (their number) and migrants (between them), one line a division of the"
              + " same country and period; intensities are by the whole --population.")
  private @Nullable Path zonations;

  @Option(
      names = "--households",
      paramLabel = "N",
      description = "Households of the country, for the ACMI; needs --zonations.")
  private @Nullable Long households;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (households != null && (zonations == null || households < 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--households: expected 1 or more, and --zonations; got "
              + (zonations == null ? "no --zonations" : households));
    }
    PrintWriter notes = spec.commandLine().getErr();
    IndicesRun run = new IndicesRun(flows, population, distances, zonations, households);
    out.write(run.run(notes::println));
    notes.flush();
    return 0;
  }
}
