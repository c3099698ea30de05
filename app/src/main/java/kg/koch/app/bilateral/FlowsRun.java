package kg.koch.app.bilateral;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.bilateral.AccountingFlows;
import kg.koch.measure.bilateral.BirthplaceStocks;
import kg.koch.measure.bilateral.MigrationRates;
import kg.koch.measure.bilateral.StockDifferences;
import kg.koch.measure.bilateral.VitalEvents;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;
import org.jspecify.annotations.Nullable;

/** Reads stocks and vital events, estimates flows, and lays them out for writing. */
public final class FlowsRun {

  private static final String CHECK =
      "Check that stocks, births and deaths are of the same places and period.";

  private final TableFile stockFile;
  private final @Nullable TableFile vitalFile;
  private final @Nullable TableFile seedFile;
  private final List<String> places;
  private final BirthplaceStocks stocks;
  private final Consumer<String> say;

  /**
   * @param say where remarks go
   */
  public FlowsRun(Path stockFile, @Nullable Path vital, @Nullable Path seed, Consumer<String> say) {
    this.stockFile = TableFile.read(stockFile, "birth", "dest", "stock_start", "stock_end");
    this.vitalFile = vital == null ? null : TableFile.read(vital, "region", "births", "deaths");
    this.seedFile = seed == null ? null : TableFile.read(seed, "orig", "dest", "seed");
    this.say = say;
    places = Cells.categories(List.of(this.stockFile), "birth", "dest");
    List<Dimension> dimensions =
        List.of(new Dimension("birth", places), new Dimension("dest", places));
    Cells cells = new Cells(this.stockFile, dimensions);
    stocks =
        new BirthplaceStocks(
            cells.orZero(row -> stock(row, "stock_start")),
            cells.orZero(row -> stock(row, "stock_end")));
  }

  /** Natives may be below 0: a population less its foreign-born. */
  private static double stock(TableRow row, String column) {
    return row.required("birth").equals(row.required("dest"))
        ? row.number(column)
        : row.notNegative(column);
  }

  /**
   * The flows, dest by orig or birth by dest by orig.
   *
   * @param total flow of the whole system for {@code rates}; null takes the turnover and says so
   * @param weight of the minimum in {@code pseudo-bayes}
   */
  public Crosstab flows(FlowMethod method, @Nullable Double total, double weight) {
    return MethodRefusal.in(files(), CHECK, () -> estimate(method, total, weight));
  }

  private List<TableFile> files() {
    List<TableFile> files = new ArrayList<>(List.of(stockFile));
    if (vitalFile != null) {
      files.add(vitalFile);
    }
    if (seedFile != null) {
      files.add(seedFile);
    }
    return files;
  }

  private Crosstab estimate(FlowMethod method, @Nullable Double total, double weight) {
    return switch (method) {
      case DROP_NEGATIVE -> StockDifferences.dropNegative(stocks);
      case REVERSE_NEGATIVE -> StockDifferences.reverseNegative(stocks);
      case RATES -> MigrationRates.dennett(stocks, total == null ? turnover() : total);
      case RATES_RVR -> solvedRates();
      case ACCOUNTING_OPEN -> accounting().open(stocks, vital());
      case ACCOUNTING_CLOSED -> accounting().minimum(stocks, vital());
      case INDEPENDENCE -> accounting().independence(stocks, vital());
      case PSEUDO_BAYES -> accounting().pseudoBayes(stocks, vital(), weight);
    };
  }

  private double turnover() {
    double turnover = MigrationRates.turnover(stocks);
    say.accept(
        "No --total: the flows add up to "
            + TableOutput.number(turnover)
            + ", the sum of the absolute changes of the populations. Name a total that is known.");
    return turnover;
  }

  private Crosstab solvedRates() {
    Crosstab flows = MigrationRates.rogersVonRabenau(stocks);
    long below = Arrays.stream(flows.values()).filter(flow -> flow < 0).count();
    if (below > 0) {
      say.accept(
          below
              + " flows are below 0: one transition matrix for all birthplaces does not fit these"
              + " stocks. Use another method for figures to publish.");
    }
    return flows;
  }

  private AccountingFlows accounting() {
    return new AccountingFlows(places, seedFile == null ? null : seed(seedFile));
  }

  private Crosstab seed(TableFile file) {
    return new Cells(file, List.of(new Dimension("dest", places), new Dimension("orig", places)))
        .orZero(row -> row.notNegative("seed"));
  }

  private VitalEvents vital() {
    if (vitalFile == null) {
      return VitalEvents.none(places.size());
    }
    Cells cells = new Cells(vitalFile, List.of(new Dimension("region", places)));
    return new VitalEvents(
        boxed(cells.complete(row -> row.notNegative("births"))),
        boxed(cells.complete(row -> row.notNegative("deaths"))));
  }

  private static List<Double> boxed(Crosstab table) {
    return Arrays.stream(table.values()).boxed().toList();
  }

  /**
   * Flows as rows: orig, dest, birth where there is one, flow.
   *
   * @param sumBirths one row a pair, whatever the place of birth
   * @param zeros whether flows of 0 get a row
   */
  public static TableOutput rows(Crosstab flows, boolean sumBirths, boolean zeros) {
    boolean byBirth = flows.dimensions().size() == 3 && !sumBirths;
    Crosstab table =
        byBirth || flows.dimensions().size() == 2
            ? flows
            : flows.margin(flows.dimensions().subList(1, 3));
    TableOutput out =
        byBirth
            ? new TableOutput("orig", "dest", "birth", "flow")
            : new TableOutput("orig", "dest", "flow");
    for (int cell = 0; cell < table.cells(); cell++) {
      double flow = table.value(cell);
      List<String> names = table.categories(cell);
      if (flow == 0 && !zeros) {
        continue;
      }
      if (byBirth) {
        out.row(names.get(2), names.get(1), names.get(0), flow);
      } else {
        out.row(names.get(1), names.get(0), flow);
      }
    }
    return out;
  }
}
