package kg.koch.app.projection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.fan.Convergence;
import kg.koch.measure.fan.Fan;
import kg.koch.measure.fan.FanPriors;
import kg.koch.measure.fan.Posterior;
import kg.koch.measure.fan.RateSeries;
import kg.koch.measure.fan.SamplerSettings;
import kg.koch.terms.BadInputException;

/** Fans of net migration rates from a file of past ones. */
public final class FanRun {

  private static final String YEAR = "year";
  private static final String RATE = "rate";

  private final TableFile table;
  private final List<RateSeries> series = new ArrayList<>();

  private FanRun(TableFile table) {
    this.table = table;
  }

  /** Columns area, year (a period begins), rate. */
  public static FanRun read(Path file) {
    FanRun run = new FanRun(TableFile.read(file, "area", YEAR, RATE));
    Map<String, TreeMap<Integer, Double>> rates = new LinkedHashMap<>();
    for (TableRow row : run.table.rows()) {
      long year = row.whole(YEAR);
      if (year < 1800 || year > 2200) {
        throw row.fault(YEAR, "a year from 1800 to 2200", "Correct the year.");
      }
      Map<Integer, Double> own =
          rates.computeIfAbsent(row.required("area"), area -> new TreeMap<>());
      if (own.put((int) year, row.number(RATE)) != null) {
        throw row.fault(YEAR, "each period of an area once", "Leave one of the rows out.");
      }
    }
    int years = run.years(rates);
    rates.forEach((area, own) -> run.series.add(run.series(area, own, years)));
    return run;
  }

  /** Length of the periods: the same between all that follow each other. */
  private int years(Map<String, TreeMap<Integer, Double>> rates) {
    int years = Integer.MAX_VALUE;
    int end = rates.values().iterator().next().lastKey();
    for (TreeMap<Integer, Double> own : rates.values()) {
      List<Integer> starts = List.copyOf(own.keySet());
      for (int at = 1; at < starts.size(); at++) {
        years = Math.min(years, starts.get(at) - starts.get(at - 1));
      }
      if (own.lastKey() != end) {
        throw table.fault(
            "all areas up to the same period", end + " and " + own.lastKey(), "Fill in the last.");
      }
    }
    return years == Integer.MAX_VALUE ? 1 : years;
  }

  private RateSeries series(String area, TreeMap<Integer, Double> own, int years) {
    int next = own.firstKey();
    for (int year : own.keySet()) {
      if (year != next) {
        throw gap(area, next, years);
      }
      next += years;
    }
    double[] rates = own.values().stream().mapToDouble(Double::doubleValue).toArray();
    return MethodRefusal.in(
        table,
        "",
        "Add rates, or leave the area out.",
        () -> new RateSeries(area, own.firstKey(), years, rates));
  }

  private BadInputException gap(String area, int year, int years) {
    return table.fault(
        "a rate for every period of %d years".formatted(years),
        "none for %s from %d".formatted(area, year),
        "Add the rate, or leave out what is before the gap.");
  }

  /** The year the last period begins. */
  public int lastYear() {
    return series.get(0).lastPeriod();
  }

  /** Years of a period. */
  public int years() {
    return series.get(0).years();
  }

  /** Draws from the posterior. */
  public Posterior sample(FanPriors priors, SamplerSettings settings, long seed) {
    return MethodRefusal.in(
        table,
        "",
        "Give the rates of more areas.",
        () -> Posterior.sample(series, priors, settings, seed));
  }

  /** One row an area and period. */
  public static TableOutput table(List<Fan> fans) {
    TableOutput output =
        new TableOutput("area", "year", "q025", "q10", "q25", "q50", "q75", "q90", "q975");
    for (Fan fan : fans) {
      for (int period = 0; period < fan.periods(); period++) {
        List<Object> row = new ArrayList<>(List.of(fan.area(), fan.year(period)));
        for (double chance : Fan.CHANCES) {
          row.add(fan.quantile(period, chance));
        }
        output.row(row.toArray());
      }
    }
    return output;
  }

  /** One row a parameter. */
  public static TableOutput diagnostics(List<Convergence> parameters) {
    TableOutput output =
        new TableOutput(
            "area", "parameter", "mean", "sd", "split_rhat", "effective_size", "converged");
    for (Convergence one : parameters) {
      output.row(
          one.area(),
          one.parameter(),
          one.mean(),
          one.deviation(),
          one.splitRHat(),
          one.effectiveSize(),
          one.isConverged() ? 1 : 0);
    }
    return output;
  }
}
