package kg.koch.app.projection;

import java.nio.file.Path;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.projection.AgeTable;
import kg.koch.measure.projection.ProjectionRates;
import kg.koch.measure.projection.Sexes;
import kg.koch.measure.projection.Transitions;
import org.jspecify.annotations.Nullable;

/** Population, rates and migration of a projection, read and found to fit each other. */
public final class ProjectionInput {

  private final TableFile table;
  private final Axes axes;
  private final Sexes<AgeTable> population;
  private final ProjectionRates rates;
  private final Sexes<AgeTable> net;

  private ProjectionInput(
      TableFile table,
      Axes axes,
      Sexes<AgeTable> population,
      ProjectionRates rates,
      Sexes<AgeTable> net) {
    this.table = table;
    this.axes = axes;
    this.population = population;
    this.rates = rates;
    this.net = net;
  }

  /**
   * @param populationFile area, sex, age, population
   * @param ratesFile area, sex, age, survival, fertility
   * @param movesFile area, to, sex, age, share; null: nobody moves between areas
   * @param netFile area, sex, age, net; null: nobody comes from or goes outside
   */
  public static ProjectionInput read(
      Path populationFile,
      Path ratesFile,
      @Nullable Path movesFile,
      @Nullable Path netFile,
      double femaleShare) {
    TableFile table = TableFile.read(populationFile, "age", "population");
    Axes axes = Axes.of(table);
    int width = axes.width(table);
    Sexes<AgeTable> population =
        Grid.read(table, axes, "population", TableRow::notNegative).complete(false).sexes();
    TableFile rates = TableFile.read(ratesFile, "age", "survival", "fertility");
    Grid survival = Grid.read(rates, axes, "survival", ProjectionInput::chance).complete(true);
    AgeTable fertility =
        Grid.read(rates, axes, "fertility", TableRow::notNegative).zeroElsewhere().women();
    Moves moves = Moves.read(movesFile, axes);
    Sexes<Transitions> transitions =
        new Sexes<>(
            moves.transitions(survival, 0), axes.hasMen() ? moves.transitions(survival, 1) : null);
    return new ProjectionInput(
        table,
        axes,
        population,
        MethodRefusal.in(
            rates,
            "",
            "Correct the rates.",
            () -> new ProjectionRates(width, transitions, fertility, femaleShare)),
        net(netFile, axes));
  }

  private static Sexes<AgeTable> net(@Nullable Path file, Axes axes) {
    if (file == null) {
      AgeTable nobody = AgeTable.zero(axes.areas().size(), axes.ages().size());
      return new Sexes<>(nobody, axes.hasMen() ? nobody : null);
    }
    TableFile table = TableFile.read(file, "age", "net");
    for (TableRow row : table.rows()) {
      if (row.text("age").equals(Axes.NEWBORN)) {
        throw row.fault("age", "an age group", "Put the newborn into the first group.");
      }
    }
    return Grid.read(table, axes, "net", TableRow::number).zeroElsewhere().sexes();
  }

  static double chance(TableRow row, String column) {
    double chance = row.notNegative(column);
    if (chance > 1) {
      throw row.fault(column, "a share from 0 to 1", "Correct the row.");
    }
    return chance;
  }

  TableFile table() {
    return table;
  }

  Axes axes() {
    return axes;
  }

  Sexes<AgeTable> population() {
    return population;
  }

  ProjectionRates rates() {
    return rates;
  }

  Sexes<AgeTable> net() {
    return net;
  }
}
