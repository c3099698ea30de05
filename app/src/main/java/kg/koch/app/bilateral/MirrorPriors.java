package kg.koch.app.bilateral;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.mirror.ReporterPrior;
import org.jspecify.annotations.Nullable;

/** Priors by country and side; a country without its own has those of *, or the defaults. */
public final class MirrorPriors {

  private static final String EVERY = "*";
  private static final Map<String, ReporterPrior> DEFAULTS =
      Map.of("immigration", ReporterPrior.IMMIGRATION, "emigration", ReporterPrior.EMIGRATION);

  private final @Nullable TableFile file;
  private final Map<List<String>, ReporterPrior> priors = new HashMap<>();

  private MirrorPriors(@Nullable TableFile file) {
    this.file = file;
  }

  /** The defaults, or what the file says in their place. */
  public static MirrorPriors read(@Nullable Path path) {
    if (path == null) {
      return new MirrorPriors(null);
    }
    TableFile file = TableFile.read(path, "country", "side");
    MirrorPriors priors = new MirrorPriors(file);
    file.rows().forEach(row -> priors.add(file, row));
    return priors;
  }

  private void add(TableFile table, TableRow row) {
    String side = row.oneOf("side", Set.of("immigration", "emigration"));
    ReporterPrior usual = DEFAULTS.getOrDefault(side, ReporterPrior.EMIGRATION);
    ReporterPrior prior =
        MethodRefusal.in(
            table,
            "",
            "Correct line " + row.line() + ".",
            () ->
                new ReporterPrior(
                    value(table, row, "duration", usual.duration()),
                    value(table, row, "duration_variation", usual.durationVariation()),
                    value(table, row, "counted", usual.counted()),
                    value(table, row, "counted_variation", usual.countedVariation()),
                    value(table, row, "accuracy_variation", usual.accuracyVariation())));
    if (priors.put(List.of(row.required("country"), side), prior) != null) {
      throw row.fault("side", "each country and side once", "Leave one of the rows out.");
    }
  }

  private static double value(TableFile table, TableRow row, String column, double usual) {
    return !table.has(column) || row.isMissing(column) ? usual : row.number(column);
  }

  ReporterPrior immigration(String country) {
    return of(country, "immigration", ReporterPrior.IMMIGRATION);
  }

  ReporterPrior emigration(String country) {
    return of(country, "emigration", ReporterPrior.EMIGRATION);
  }

  private ReporterPrior of(String country, String side, ReporterPrior usual) {
    ReporterPrior every = priors.getOrDefault(List.of(EVERY, side), usual);
    return priors.getOrDefault(List.of(country, side), every);
  }

  List<TableFile> fileOr(List<TableFile> others) {
    return file == null ? others : List.of(file);
  }
}
